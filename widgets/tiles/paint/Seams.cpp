// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/paint/Seams.h"

#include "widgets/look/Tokens.h"

#include <algorithm>

namespace toancanh::tiles {

namespace {

// Counted from the far end, because the top row is shorter by the strip.
QList<Seams::Gap> gaps(qreal length, qreal panel, qreal bezel)
{
    QList<Seams::Gap> gaps;
    if (panel <= 0)
        return gaps;
    for (qreal edge = length - panel; edge > 1; edge -= panel + bezel)
        gaps.prepend({edge - bezel, edge});
    return gaps;
}

// Out of the gap and its margin, to whichever side is nearer.
qreal moved(qreal from, qreal length, const QList<Seams::Gap> &gaps)
{
    for (const Seams::Gap &gap : gaps) {
        const qreal low = gap.from - look::space::seam;
        const qreal high = gap.to + look::space::seam;
        if (from < high && from + length > low)
            return from + length - low < high - from ? low - length : high;
    }
    return from;
}

} // namespace

Seams::Seams(const QSizeF &tile, const QSizeF &panel, qreal bezel)
    : m_vertical(gaps(tile.width(), panel.width(), bezel)), m_horizontal(gaps(tile.height(), panel.height(), bezel))
{}

QRectF Seams::clear(QRectF text) const
{
    text.moveLeft(moved(text.left(), text.width(), m_vertical));
    text.moveTop(moved(text.top(), text.height(), m_horizontal));
    return text;
}

qreal Seams::rowTop(qreal y, qreal height) const
{
    for (const Gap &gap : m_horizontal)
        if (y < gap.to + look::space::seam && y + height > gap.from - look::space::seam)
            y = gap.to + look::space::seam;
    return y;
}

qreal Seams::widthFrom(qreal x, qreal right) const
{
    for (const Gap &gap : m_vertical)
        if (gap.from > x)
            return std::min(right, gap.from - look::space::seam) - x;
    return right - x;
}

} // namespace toancanh::tiles
