// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wall/TileKinds.h"
#include "models/wall/TileSpec.h"

namespace toancanh::wall {

/// Reads what the tile's kind reads besides its word, and nothing else: any other key is reported by the reader of
/// the map. A metric or layer that is unknown is left out of the tile.
void readKeys(const TileKind &kind, TileSpec &tile, profile::MapReader &map, const profile::Profile &profile);

/// Every key that can be read; the kinds choose from them.
QStringList tileKeys();

} // namespace toancanh::wall
