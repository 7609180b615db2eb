// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/GroundPainter.h"

#include <QPainterPath>

#include <algorithm>

namespace toancanh::map {

namespace {

QPolygonF projected(const Ring &ring, const Projection &projection)
{
    QPolygonF polygon;
    polygon.reserve(ring.size());
    for (const LatLon &place : ring)
        polygon << projection.toPixel(place);
    return polygon;
}

QPainterPath pathOf(const QList<Ring> &rings, const Projection &projection)
{
    QPainterPath path;
    for (const Ring &ring : rings) {
        path.addPolygon(projected(ring, projection));
        path.closeSubpath();
    }
    return path;
}

QPen penOf(LineKind kind, const MapStyle &style)
{
    QPen pen(style.road, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    switch (kind) {
    case LineKind::River:
        pen.setColor(style.river);
        pen.setWidthF(11);
        break;
    case LineKind::Tributary:
        pen.setColor(style.river);
        pen.setWidthF(7);
        break;
    case LineKind::Isobath:
        pen.setColor(style.isobath);
        pen.setWidthF(4);
        break;
    case LineKind::Road: pen.setWidthF(7); break;
    case LineKind::SmallRoad: break;
    }
    return pen;
}

void paintLines(QPainter &painter, const MapScene &scene, const Projection &projection, const MapStyle &style,
                bool underLand)
{
    for (const MapLine &line : scene.base->lines) {
        if ((line.kind == LineKind::Isobath) != underLand)
            continue;
        painter.setPen(penOf(line.kind, style));
        painter.drawPolyline(projected(line.path, projection));
    }
}

} // namespace

int classOf(double value, const QList<double> &breaks)
{
    return int(std::upper_bound(breaks.cbegin(), breaks.cend(), value) - breaks.cbegin());
}

QBrush noDataBrush(const MapStyle &style, double scale)
{
    const int side = std::max(4, int(24 * scale));
    QImage hatch(side, side, QImage::Format_RGB32);
    hatch.fill(style.land);
    QPainter painter(&hatch);
    painter.setPen(QPen(style.line, std::max(1.0, 4 * scale)));
    painter.drawLine(0, side, side, 0);
    painter.drawLine(-side, side, side, -side);
    painter.drawLine(0, 2 * side, 2 * side, 0);
    return QBrush(hatch);
}

QImage paintGround(const MapScene &scene, const MapStyle &style)
{
    QImage image((scene.size * scene.scale).toSize(), QImage::Format_RGB32);
    image.fill(style.sea);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scene.scale, scene.scale);
    const Projection projection(scene.view, scene.size);

    paintLines(painter, scene, projection, style, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.land);
    if (!scene.base->neighbours.isEmpty())
        painter.drawPath(pathOf(scene.base->neighbours, projection));

    // A wide stroke under all fills leaves just the outline of their union, whether or not neighbours share
    // their points exactly.
    QList<QPainterPath> shapes;
    for (const AreaShape &area : scene.base->areas)
        shapes << pathOf(area.rings, projection);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.border, 12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPainterPath &shape : std::as_const(shapes))
        painter.drawPath(shape);

    QBrush noData = noDataBrush(style, 1);
    const QPen communePen(style.communeLine, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    for (qsizetype i = 0; i < shapes.size(); ++i) {
        const auto value = scene.values.constFind(scene.base->areas.at(i).area);
        const int last = int(style.classes.size()) - 1;
        painter.setPen(communePen);
        if (value != scene.values.cend())
            painter.setBrush(style.classes.at(std::min(classOf(*value, scene.breaks), last)));
        else
            painter.setBrush(scene.breaks.isEmpty() ? QBrush(style.classes.constFirst()) : noData);
        painter.drawPath(shapes.at(i));
    }
    painter.setBrush(Qt::NoBrush);
    paintLines(painter, scene, projection, style, false);
    return image;
}

} // namespace toancanh::map
