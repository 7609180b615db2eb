// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map/MapScene.h"

namespace toancanh::tiles {

/// The map's colours and font after the tokens of the look.
map::MapStyle mapStyle();

} // namespace toancanh::tiles
