// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/Projection.h"

#include <cmath>
#include <numbers>

namespace toancanh::map {

namespace {

constexpr double kmPerDegree = 111.195; // of latitude, mean earth radius 6371.0 km

double longitudeScaleAt(double latitude)
{
    return std::cos(latitude * std::numbers::pi / 180.0);
}

} // namespace

Projection::Projection(const MapView &view, const QSizeF &sizePx)
    : m_view(view), m_sizePx(sizePx), m_longitudeScale(longitudeScaleAt(view.centre.latitude))
{}

QPointF Projection::toPixel(const LatLon &place) const
{
    const double k = m_view.pixelsPerDegree;
    return {m_sizePx.width() / 2 + (place.longitude - m_view.centre.longitude) * m_longitudeScale * k,
            m_sizePx.height() / 2 - (place.latitude - m_view.centre.latitude) * k};
}

LatLon Projection::toPlace(const QPointF &pixel) const
{
    const double k = m_view.pixelsPerDegree;
    return {m_view.centre.latitude - (pixel.y() - m_sizePx.height() / 2) / k,
            m_view.centre.longitude + (pixel.x() - m_sizePx.width() / 2) / (m_longitudeScale * k)};
}

double Projection::pixelsPerKm() const
{
    return m_view.pixelsPerDegree / kmPerDegree;
}

MapView Projection::fitting(const QRectF &bounds, const QRectF &inner, const QSizeF &sizePx)
{
    const LatLon middle{bounds.center().y(), bounds.center().x()};
    const double longitudeScale = longitudeScaleAt(middle.latitude);
    MapView view;
    view.pixelsPerDegree =
        std::min(inner.width() / (bounds.width() * longitudeScale), inner.height() / bounds.height());
    const QPointF shiftPx = QPointF(sizePx.width() / 2, sizePx.height() / 2) - inner.center();
    view.centre.latitude = middle.latitude - shiftPx.y() / view.pixelsPerDegree;
    view.centre.longitude = middle.longitude + shiftPx.x() / (view.pixelsPerDegree * longitudeScale);
    return view;
}

} // namespace toancanh::map
