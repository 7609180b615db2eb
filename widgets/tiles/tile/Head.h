// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metric/MetricResult.h"
#include "models/metric/MetricSpec.h"
#include "models/wall/TileSpec.h"
#include "widgets/look/LocalText.h"
#include "widgets/look/RichLine.h"
#include "widgets/tiles/tile/TileLayout.h"

#include <QPainter>

namespace toancanh::tiles {

/// The main figure of a tile with its measure and the lines that belong to it.
struct Head
{
    QString value;
    QString unit;
    QList<look::RichLine> lines;
};

/// A cell as a number; nothing where it is null or text.
std::optional<double> numberOf(const QVariant &cell);
/// "▼ 0,4 điểm so tuần trước": the change of the first row's value against its `before`.
QString changeText(const metric::MetricResult &result, const metric::MetricSpec *spec, const QString &comparedWith,
                   const look::LocalText &format);
/// The figure of the result's first row; lines are left to the caller.
Head headOf(const metric::MetricResult &result, const metric::MetricSpec *spec, const look::LocalText &format);
/// What is said of late data instead of the lines.
look::RichLine staleLine(qint64 dataAtMs, qint64 nowMs, const look::LocalText &format);

/// Draws value and unit at (x, y) in at most `width`, smaller where they would not fit; gives what they took.
QRectF drawValue(QPainter &painter, QPointF position, qreal width, const Head &head, const look::TypeToken &token,
                 const TileLayout &layout, bool isStale);
/// The head of a chart or list: the value, and two lines beside it.
void drawHead(QPainter &painter, const Head &head, const look::TypeToken &token, const TileLayout &layout,
              bool isStale);

} // namespace toancanh::tiles
