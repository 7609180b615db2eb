// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/TextLine.h"
#include "widgets/tiles/chart/ChartModel.h"
#include "widgets/tiles/chart/ChartPainter.h"
#include "widgets/tiles/tile/TileLayout.h"

namespace toancanh::tiles {

/// Where a chart is drawn: the painter and area are in the tile's wall pixels.
struct ChartCanvas
{
    QPainter &painter;
    QRectF area;
    const TileLayout &layout;
    ChartPainter &series;

    look::TypeToken token(const look::TypeToken &wallToken) const { return layout.scaled(wallToken); }
    /// Draws a label whose baseline is at `baseline`, moved off the seams. Gives its rectangle.
    QRectF label(QPointF baseline, const QString &text, const look::TypeToken &wallToken, const QColor &colour,
                 Qt::Alignment alignment = Qt::AlignLeft) const;
    /// A dashed horizontal line of reference.
    void threshold(qreal fromX, qreal toX, qreal y) const;
};

void drawChart(const ChartCanvas &canvas, const ChartModel &model);

void drawSparkForm(const ChartCanvas &canvas, const ChartModel &model);
void drawLineForm(const ChartCanvas &canvas, const ChartModel &model);
void drawColumnsForm(const ChartCanvas &canvas, const ChartModel &model);
void drawBarsForm(const ChartCanvas &canvas, const ChartModel &model);
void drawDotTrackForm(const ChartCanvas &canvas, const ChartModel &model);

/// Where a list's rows lie, and how many are not shown.
struct RowPlan
{
    QList<qreal> tops;
    qreal pitch = 0;
    int left = 0;
};
/// Rows of at most `pitch` and at least `leastPitch` between `top` and `bottom`, none across a seam, at most 8 of
/// a panel.
/// Where some are left out the last place is kept for telling so, if `tellsRest`.
RowPlan planRows(const Seams &seams, qreal top, qreal bottom, int count, qreal pitch, qreal leastPitch,
                 bool tellsRest = true);
/// "and 4 more" where rows are left out.
void drawRowsLeft(QPainter &painter, const TileLayout &layout, const RowPlan &plan);

} // namespace toancanh::tiles
