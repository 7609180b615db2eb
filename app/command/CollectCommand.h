// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"

namespace toancanh::app {

/// `toancanh collect`: fetches, evaluates rules and writes alerts without a screen until the system asks it to end.
int runCollect(const Options &options);

} // namespace toancanh::app
