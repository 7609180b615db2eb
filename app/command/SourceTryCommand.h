// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"

namespace toancanh::app {

/// `toancanh source try NAME`: fetches once and prints what came; exit code 1 when it failed or rows were rejected.
int runSourceTry(const Options &options);

} // namespace toancanh::app
