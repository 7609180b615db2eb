// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/RunOptions.h"
#include "models/profile/Profile.h"

namespace toancanh::app {

/// Where the two databases of a centre lie: the folder that the command line names, else the centre's in the
/// user's own data folder.
QString dataFolder(const RunOptions &options, const profile::Centre &centre);

} // namespace toancanh::app
