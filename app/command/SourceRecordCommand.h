// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"

namespace toancanh::app {

/// `toancanh source record NAME DIR`: what `source try` does, with every exchange kept in a new folder. Nothing is
/// asked of the cache, so that the recording holds all that a replay needs.
int runSourceRecord(const Options &options);

/// `toancanh source replay NAME DIR`: what `source try` shows, against such a folder instead of the network, without
/// any secret and at the time of the recording.
int runSourceReplay(const Options &options);

} // namespace toancanh::app
