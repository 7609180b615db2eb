// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/chart/PlainChartPainter.h"

#include <algorithm>

namespace toancanh::tiles {

namespace {

QPolygonF placed(const ChartSeries &series, const QList<QPointF> &points)
{
    QPolygonF polygon;
    polygon.reserve(points.size());
    for (const QPointF &point : points)
        polygon.append(series.at(point.x(), point.y()));
    return polygon;
}

QRectF rectOf(const ChartSeries &series, qsizetype index, double value)
{
    const double half = series.barWidth / 2;
    if (!series.isHorizontal)
        return QRectF(series.at(double(index) - half, value), series.at(double(index) + half, 0)).normalized();
    const double place = double(series.bars.size() - 1 - index);
    return QRectF(series.at(0, place + half), series.at(value, place - half)).normalized();
}

} // namespace

void PlainChartPainter::paint(QPainter &painter, const ChartSeries &series)
{
    painter.save();
    painter.setClipRect(series.plot.adjusted(-plotMargin, -plotMargin, plotMargin, plotMargin), Qt::IntersectClip);
    if (series.band) {
        QPolygonF outline = placed(series, series.band->upper);
        QPolygonF lower = placed(series, series.band->lower);
        std::reverse(lower.begin(), lower.end());
        painter.setPen(Qt::NoPen);
        painter.setBrush(series.band->colour);
        painter.drawPolygon(outline << lower);
    }
    for (qsizetype i = 0; i < series.bars.size(); ++i)
        painter.fillRect(rectOf(series, i, series.bars.at(i).value), series.bars.at(i).colour);
    painter.setBrush(Qt::NoBrush);
    for (const ChartSeries::Line &line : series.lines) {
        painter.setPen(penOf(line));
        painter.drawPolyline(placed(series, line.points));
    }
    painter.restore();
}

} // namespace toancanh::tiles
