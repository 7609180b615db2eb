// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"

namespace toancanh::app {

/// `toancanh source status`: how every source of the profile is doing, as its collector last wrote it into the cache,
/// those that fail first; exit code 1 when one fails or was never fetched.
int runSourceStatus(const Options &options);

} // namespace toancanh::app
