// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures/Statistics.h"

#include <algorithm>
#include <cmath>

namespace toancanh::bench {

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype half = values.size() / 2;
    if (values.isEmpty())
        return 0;
    return values.size() % 2 ? values.at(half) : (values.at(half - 1) + values.at(half)) / 2;
}

FittedLine fittedLine(const QList<QPointF> &points)
{
    const auto count = double(points.size());
    if (points.isEmpty())
        return {};
    QPointF mean;
    for (const QPointF &point : points)
        mean += point / count;
    double xx = 0;
    double xy = 0;
    for (const QPointF &point : points) {
        xx += (point.x() - mean.x()) * (point.x() - mean.x());
        xy += (point.x() - mean.x()) * (point.y() - mean.y());
    }
    FittedLine line;
    line.slope = xx > 0 ? xy / xx : 0;
    line.atZero = mean.y() - line.slope * mean.x();
    if (points.size() < 3 || xx <= 0)
        return line;
    double residues = 0;
    for (const QPointF &point : points) {
        const double residue = point.y() - line.atZero - line.slope * point.x();
        residues += residue * residue;
    }
    line.slopeError = std::sqrt(residues / (count - 2) / xx);
    return line;
}

} // namespace toancanh::bench
