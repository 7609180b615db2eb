// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"

namespace toancanh::app {

/// `toancanh source fetch NAME…`: fetches sources now and stores what they bring, all where none is named. Where a
/// process of the centre collects, that one is asked to; else this one does. Prints how they are doing then; 1 where
/// one failed or did not end in time.
int runSourceFetch(const Options &options);

} // namespace toancanh::app
