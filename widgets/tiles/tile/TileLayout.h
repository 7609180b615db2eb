// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/Tokens.h"
#include "widgets/tiles/paint/Seams.h"
#include "widgets/tiles/tile/TileContext.h"

namespace toancanh::tiles {

/// Where the parts of a tile lie, after its size and the wall's type scale. A value.
struct TileLayout
{
    TileLayout(const QSizeF &tileSize, const TileContext &context);

    look::TypeToken scaled(const look::TypeToken &token) const { return token.scaled(scale); }
    qreal left() const { return look::space::side; }
    qreal right() const { return size.width() - look::space::side; }
    qreal width() const { return right() - left(); }
    qreal titleTop() const { return isShort ? look::space::topShort : look::space::top; }
    qreal titleBottom() const { return titleTop() + scaled(look::type::title).line; }
    look::TypeToken valueToken() const { return scaled(isShort ? look::type::value2 : look::type::value); }
    qreal headBottom() const { return titleBottom() + valueToken().line; }
    qreal footerTop() const { return size.height() - look::space::bottom - scaled(look::type::meta).line; }
    /// Between the head (or the title) and the footer: where a chart or a list goes.
    QRectF body(bool hasHead) const;

    QSizeF size;
    qreal scale = 1;
    bool isShort = false;  ///< the strip, or a half tile, takes part of the panel's height
    bool isNarrow = false; ///< half a panel
    Seams seams;
};

} // namespace toancanh::tiles
