// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace toancanh::tiles {

enum class TileState { Loading, Live, Stale, Error, Empty, NoPermission };

} // namespace toancanh::tiles
