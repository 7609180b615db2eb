// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wall/WallSpec.h"
#include "widgets/tiles/tile/Tile.h"

#include <memory>

namespace toancanh::tiles {

/// The kinds that have a class here, by their words: those of wall::tileKinds().
QStringList madeKinds();

/// The tile of a declaration, of whichever kind it is; null where there is no such kind.
std::unique_ptr<Tile> makeTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size);

/// The same of a scene's placement: at its place on the wall, and with the hairline between two halves of a panel.
std::unique_ptr<Tile> makeTile(const wall::Placement &placement, const TileContext &context);

} // namespace toancanh::tiles
