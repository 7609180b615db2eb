// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"

namespace toancanh::app {

/// `toancanh demo`: the wall of the simulated province, which it starts and ends with itself.
int runDemo(const Options &options);

} // namespace toancanh::app
