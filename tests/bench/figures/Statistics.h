// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace toancanh::bench {

double median(QList<double> values); ///< 0 of none

/// The straight line with the least squares to the points.
struct FittedLine
{
    double atZero = 0;
    double slope = 0;
    double slopeError = 0; ///< its standard error; 0 for fewer than three points
};
FittedLine fittedLine(const QList<QPointF> &points);

} // namespace toancanh::bench
