// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandLine.h"
#include "models/profile/Profile.h"

namespace toancanh::app {

/// Where the two databases of a centre lie: the folder that the command line names, else the centre's in the
/// user's own data folder.
QString dataFolder(const Options &options, const profile::Centre &centre);

} // namespace toancanh::app
