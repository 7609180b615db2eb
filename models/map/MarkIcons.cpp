// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/MarkIcons.h"

#include <QPainterPath>

#include <algorithm>

namespace toancanh::map {

namespace {

constexpr double dotRadiusPx = 16;

void paintChevron(QPainter &painter, const MapStyle &style, const QString &)
{
    QPainterPath chevron;
    chevron.addPolygon(QPolygonF({{0, -30}, {18, 24}, {0, 14}, {-18, 24}}));
    painter.fillPath(chevron, style.ink2);
}

void paintDot(QPainter &painter, const MapStyle &style, const QString &)
{
    painter.setPen(QPen(style.halo, 6));
    painter.setBrush(style.ink2);
    painter.drawEllipse(QPointF(), dotRadiusPx, dotRadiusPx);
}

void paintPin(QPainter &painter, const MapStyle &style, const QString &letter)
{
    const QRectF head(-34, -94, 68, 68);
    QPainterPath pin;
    pin.addRect(head);
    pin.addPolygon(QPolygonF({{-14, head.bottom()}, {0, 0}, {14, head.bottom()}}));
    painter.strokePath(pin, QPen(style.halo, 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(pin, style.ink1);
    QFont font(style.fontFamily);
    font.setPixelSize(50);
    font.setWeight(QFont::DemiBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    painter.setFont(font);
    painter.setPen(style.halo);
    painter.drawText(head, Qt::AlignCenter, letter);
}

constexpr MarkIcon icons[] = {
    {QLatin1String("chevron"), paintChevron, QRectF(), true, true},
    {QLatin1String("dot"), paintDot, QRectF(), false, true},
    {QLatin1String("pin"), paintPin, QRectF(-36, -96, 72, 98), false, false},
};

} // namespace

const MarkIcon *markIcon(const QString &word)
{
    const auto found =
        std::find_if(std::begin(icons), std::end(icons), [&](const MarkIcon &icon) { return icon.word == word; });
    return found == std::end(icons) ? nullptr : found;
}

QStringList markIcons()
{
    QStringList words;
    for (const MarkIcon &icon : icons)
        words.append(icon.word);
    return words;
}

void paintInLegend(QPainter &painter, const MarkIcon &icon, const MapStyle &style)
{
    constexpr double shrunk = 0.83; // a pin is higher than a line
    if (icon.extent.isEmpty()) {
        icon.paint(painter, style, {});
        return;
    }
    painter.scale(shrunk, shrunk);
    painter.translate(-icon.extent.center());
    icon.paint(painter, style, {});
}

} // namespace toancanh::map
