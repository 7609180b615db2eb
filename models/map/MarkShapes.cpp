// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/MarkShapes.h"

#include <QPainterPath>

namespace toancanh::map {

namespace {

constexpr double cameraRadiusPx = 30;
constexpr float discOpacity = 0.85F;

} // namespace

void paintCameraMark(QPainter &painter, const MapStyle &style, bool live)
{
    QPen edge(live ? style.ink2 : style.line3, 4);
    if (!live)
        edge.setDashPattern({2.25, 1.75});
    QColor disc = style.halo;
    disc.setAlphaF(discOpacity);
    painter.setPen(edge);
    painter.setBrush(disc);
    painter.drawEllipse(QPointF(), cameraRadiusPx, cameraRadiusPx);

    QPainterPath glyph;
    glyph.addRect(-15, -9, 20, 18);
    glyph.addPolygon(QPolygonF({{5, -3}, {16, -9}, {16, 9}, {5, 3}, {5, -3}}));
    glyph.setFillRule(Qt::WindingFill);
    if (live) {
        painter.fillPath(glyph, style.ink1);
        return;
    }
    painter.strokePath(glyph, QPen(style.ink3, 3));
    painter.setPen(QPen(style.ink2, 5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(-22, 20), QPointF(22, -20));
}

} // namespace toancanh::map
