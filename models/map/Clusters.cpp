// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/Clusters.h"

#include <QLineF>
#include <QMap>

#include <cmath>

namespace toancanh::map {

namespace {

void join(MarkCluster &into, const MarkCluster &from)
{
    const double a = double(into.marks.size()), b = double(from.marks.size());
    into.at = (into.at * a + from.at * b) / (a + b);
    into.marks << from.marks;
}

} // namespace

QList<MarkCluster> clustered(const QList<QPointF> &points, const QRectF &frame, double cellPx)
{
    QMap<std::pair<int, int>, MarkCluster> cells;
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (!frame.contains(points[i]))
            continue;
        MarkCluster &cell = cells[{int(std::floor(points[i].y() / cellPx)), int(std::floor(points[i].x() / cellPx))}];
        join(cell, {points[i], {i}});
    }
    QList<MarkCluster> clusters;
    for (const MarkCluster &cell : std::as_const(cells)) {
        const auto near = std::find_if(clusters.begin(), clusters.end(), [&](const MarkCluster &other) {
            return QLineF(other.at, cell.at).length() < cellPx;
        });
        if (near == clusters.end())
            clusters << cell;
        else
            join(*near, cell);
    }
    return clusters;
}

} // namespace toancanh::map
