// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"

namespace toancanh::app {

/// `toancanh wall`: shows the wall until its last window is closed, or writes its picture.
int runWall(const Options &options);

} // namespace toancanh::app
