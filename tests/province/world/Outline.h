// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/world/Geography.h"

namespace toancanh::province {

// The hand-drawn lines that the rest of the geography grows from; points are (longitude, latitude).

QPolygonF mainlandSketch();
QList<QPointF> coastSketch(); ///< north-west to south-east
QList<QPolygonF> islandOutlines();
QList<Landmark> landmarkLines();

/// A line with its segments halved again and again, each new point pushed aside by a little that its place decides.
QList<QPointF> roughened(const QList<QPointF> &line, double shareOfLength, double finestKm, quint64 salt);

/// Rounded to 5 decimals, as the files hold it.
QPointF rounded(const QPointF &point);

} // namespace toancanh::province
