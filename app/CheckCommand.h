// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandLine.h"

namespace toancanh::app {

/// `toancanh check DIR`: prints every finding; exit code 1 where there is one.
int runCheck(const Options &options);

} // namespace toancanh::app
