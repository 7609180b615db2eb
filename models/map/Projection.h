// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace toancanh::map {

/// A place on WGS 84, degrees.
struct LatLon
{
    double latitude = 0;
    double longitude = 0;
    bool operator==(const LatLon &) const = default;
};

/// Which stretch of the earth a map shows.
struct MapView
{
    LatLon centre;
    double pixelsPerDegree = 1000; ///< of latitude
    bool operator==(const MapView &) const = default;
};

/// Places to pixels and back for one view and picture size. Equirectangular with true scale at the view's
/// middle parallel: over a province (2 degrees) distances are off by less than 1 %.
class Projection
{
public:
    Projection(const MapView &view, const QSizeF &sizePx);

    QPointF toPixel(const LatLon &place) const;
    LatLon toPlace(const QPointF &pixel) const;
    double pixelsPerKm() const;

    /// The view that shows `bounds` (x: longitudes, y: latitudes) as large as it fits into `inner`, a part
    /// of the picture, in pixels.
    static MapView fitting(const QRectF &bounds, const QRectF &inner, const QSizeF &sizePx);

private:
    MapView m_view;
    QSizeF m_sizePx;
    double m_longitudeScale;
};

} // namespace toancanh::map
