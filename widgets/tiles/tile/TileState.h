// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace toancanh::tiles {

/// Broken: the profile declares it in a way that can't be shown.
enum class TileState { Loading, Live, Stale, Error, Empty, NoPermission, Broken };

} // namespace toancanh::tiles
