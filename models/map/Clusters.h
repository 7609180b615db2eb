// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map/MapScene.h"

namespace toancanh::map {

/// Marks that stand closer together than a cell: one disc with their count.
struct MarkCluster
{
    QPointF at;             ///< wall pixels, the mean of its marks
    QList<qsizetype> marks; ///< indexes into the input
};

/// Groups points by the cells of a grid of `cellPx`; groups whose means come nearer than a cell are joined.
/// Points outside `frame` are left out. Deterministic: sorted by their first point.
QList<MarkCluster> clustered(const QList<QPointF> &points, const QRectF &frame, double cellPx);

} // namespace toancanh::map
