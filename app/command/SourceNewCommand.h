// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"

namespace toancanh::app {

/// `toancanh source new URL`: asks once and writes a source and its dataset to start from, into the profile's folder or
/// to standard output; exit code 1 when the answer could not be had or read, or a file is there already.
int runSourceNew(const Options &options);

} // namespace toancanh::app
