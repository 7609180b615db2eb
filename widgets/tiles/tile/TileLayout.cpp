// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/tile/TileLayout.h"

namespace toancanh::tiles {

TileLayout::TileLayout(const QSizeF &tileSize, const TileContext &context)
    : size(tileSize)
    , scale(context.typeScale)
    , isShort(tileSize.height() < 0.9 * context.geometry.panel.height())
    , isNarrow(tileSize.width() < 0.65 * context.geometry.panel.width())
    , seams(tileSize, context.geometry.panel, context.geometry.bezelPx())
{}

QRectF TileLayout::body(bool hasHead) const
{
    const qreal top = (hasHead ? headBottom() : titleBottom()) + (isShort ? 6 : 16);
    const qreal bottom = footerTop() - (isShort ? 4 : 8);
    return QRectF(left(), top, width(), qMax<qreal>(0, bottom - top));
}

} // namespace toancanh::tiles
