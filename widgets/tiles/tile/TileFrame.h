// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/tile/TileLayout.h"
#include "widgets/tiles/tile/TileState.h"

#include <QPainter>

namespace toancanh::tiles {

/// The line under a tile's content: how fresh its data are, why they are not fresher, and whose they are.
struct TileFooter
{
    QString age;
    QString cause;
    QString source;
    int ringStep = 0; ///< of ringSteps: how much of the cycle is left
    bool isLate = false;
    bool hasRing = true; ///< false for a tile without data of its own: nothing is drawn
    bool operator==(const TileFooter &) const = default;

    static constexpr int ringSteps = 24;
};

/// What frames the content of every tile. Functions that draw, and judge nothing. `priority` is that of the gravest
/// alert, 0 without one.
void drawTileTitle(QPainter &painter, const TileLayout &layout, const QString &title, int priority);
void drawTileFooter(QPainter &painter, const TileLayout &layout, const TileFooter &footer, bool isLoud);
/// The border of a state, inside the frame of an alert.
void drawTileFrame(QPainter &painter, const QRectF &rect, TileState state, int priority);
QRectF footerRect(const TileLayout &layout);

} // namespace toancanh::tiles
