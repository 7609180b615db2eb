// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"

namespace toancanh::app {

/// `toancanh source rejected NAME`: the rows of a source that the cache could not take, the newest first, each with the
/// reason and as it came.
int runSourceRejected(const Options &options);

} // namespace toancanh::app
