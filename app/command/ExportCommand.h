// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"

namespace toancanh::app {

/// `toancanh export NAME FILE`: writes a dataset or a metric out of the cache; what was left out or lost is said on
/// the standard error.
int runExport(const Options &options);

} // namespace toancanh::app
