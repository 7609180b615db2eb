// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/chart/ChartForms.h"

#include <QCoreApplication>

#include <algorithm>

namespace toancanh::tiles {

using namespace look;

QRectF ChartCanvas::label(QPointF baseline, const QString &text, const TypeToken &wallToken, const QColor &colour,
                          Qt::Alignment alignment) const
{
    const TypeToken size = token(wallToken);
    const qreal width = textWidth(text, size);
    qreal x = baseline.x();
    if (alignment & Qt::AlignRight)
        x -= width;
    else if (alignment & Qt::AlignHCenter)
        x -= width / 2;
    x = std::max(layout.left(), std::min(x, layout.right() - width));
    const QRectF box = layout.seams.clear(QRectF(x, baseline.y() - baselineOf(size), width, size.line));
    return drawTextLine(painter, box.topLeft(), text, size, colour);
}

void ChartCanvas::threshold(qreal fromX, qreal toX, qreal y) const
{
    QPen pen(colour::reference, 4, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(fromX, y), QPointF(toX, y));
}

void drawChart(const ChartCanvas &canvas, const ChartModel &model)
{
    switch (model.shape) {
    case ChartShape::Spark: drawSparkForm(canvas, model); break;
    case ChartShape::Line: drawLineForm(canvas, model); break;
    case ChartShape::Columns: drawColumnsForm(canvas, model); break;
    case ChartShape::Bars: drawBarsForm(canvas, model); break;
    case ChartShape::DotTrack: drawDotTrackForm(canvas, model); break;
    }
}

RowPlan planRows(const Seams &seams, qreal top, qreal bottom, int count, qreal pitch, qreal leastPitch, bool tellsRest)
{
    constexpr int mostRowsOfPanel = 8; // more can't be told apart from afar
    const int mostRows = mostRowsOfPanel * int(seams.horizontal().size() + 1);
    const auto placed = [&](qreal distance, int wanted) {
        QList<qreal> tops;
        qreal y = top;
        for (int i = 0; i < wanted; ++i, y += distance) {
            y = seams.rowTop(y, distance);
            if (y + distance > bottom + 0.5)
                break;
            tops.append(y);
        }
        return tops;
    };
    // As many as there is room for, and those as far apart as they may be.
    const int wanted = int(placed(leastPitch, std::min(count, mostRows)).size());
    RowPlan plan;
    for (plan.pitch = pitch; plan.pitch > leastPitch; plan.pitch -= 2) {
        plan.tops = placed(plan.pitch, wanted);
        if (plan.tops.size() == wanted)
            break;
    }
    if (plan.tops.size() < wanted) {
        plan.pitch = leastPitch;
        plan.tops = placed(leastPitch, wanted);
    }
    plan.left = tellsRest ? count - int(plan.tops.size()) : 0;
    // The last place tells how many more there are.
    if (plan.left > 0 && !plan.tops.isEmpty())
        ++plan.left;
    return plan;
}

void drawRowsLeft(QPainter &painter, const TileLayout &layout, const RowPlan &plan)
{
    if (plan.left <= 0 || plan.tops.isEmpty())
        return;
    const TypeToken token = layout.scaled(type::axis);
    drawTextLine(painter, {layout.left(), plan.tops.last() + (plan.pitch - token.line) / 2},
                 QCoreApplication::translate("toancanh::tiles", "and %n more", nullptr, plan.left), token,
                 colour::ink3);
}

} // namespace toancanh::tiles
