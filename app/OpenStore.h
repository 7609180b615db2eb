// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandLine.h"
#include "app/LoadedProfile.h"
#include "models/store/Store.h"

namespace toancanh::app {

/// Opens the centre's two databases as the profile declares them, or makes them. Errors: Storage.
Result<std::unique_ptr<store::Store>> openStore(const Options &options, const LoadedProfile &loaded,
                                                const Clock &clock);

} // namespace toancanh::app
