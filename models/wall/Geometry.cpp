// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/Geometry.h"

namespace toancanh::wall {

int Geometry::bezelPx() const
{
    return compensate && pitchMm > 0 ? qRound(2.0 * bezelMm / pitchMm) : 0;
}

QSize Geometry::size() const
{
    return {columns * panel.width() + (columns - 1) * bezelPx(), rows * panel.height() + (rows - 1) * bezelPx()};
}

QRect Geometry::panelRect(int column, int row) const
{
    return QRect(QPoint(column * (panel.width() + bezelPx()), row * (panel.height() + bezelPx())), panel);
}

QRect Geometry::rect(const CellRange &range) const
{
    QRect rect = panelRect(range.column, range.row)
                     .united(panelRect(range.column + range.columns - 1, range.row + range.rows - 1));
    if (range.row == 0)
        rect.setTop(qMin(stripRect().bottom(), rect.bottom()) + 1);
    switch (range.part) {
    case Part::Whole: break;
    case Part::Left: rect.setWidth(rect.width() / 2); break;
    case Part::Right: rect.setLeft(rect.left() + rect.width() / 2); break;
    case Part::Top: rect.setHeight(rect.height() / 2); break;
    case Part::Bottom: rect.setTop(rect.top() + rect.height() / 2); break;
    }
    return rect;
}

QRect Geometry::stripRect() const
{
    return {0, 0, size().width(), stripHeightPx};
}

double Geometry::typeScale() const
{
    return farthestM / 8.0 * (0.634 / pitchMm);
}

} // namespace toancanh::wall
