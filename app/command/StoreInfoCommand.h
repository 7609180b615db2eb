// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"

namespace toancanh::app {

/// `toancanh store info`: the catalogue of the datasets by group and agency, and the sizes of the two files.
int runStoreInfo(const Options &options);

} // namespace toancanh::app
