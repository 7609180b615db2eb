// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/RunOptions.h"
#include "models/check/LoadedProfile.h"
#include "models/store/Store.h"

namespace toancanh::app {

/// Opens the centre's two databases as the profile declares them, or makes them. Errors: Storage.
Result<std::unique_ptr<store::Store>> openStore(const RunOptions &options, const check::LoadedProfile &loaded,
                                                const Clock &clock);

} // namespace toancanh::app
