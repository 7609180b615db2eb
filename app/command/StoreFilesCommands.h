// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"

namespace toancanh::app {

/// `toancanh store verify [FILE]`: reads all of both databases, or of a backup, and says what is damaged and what to
/// do; exit code 1 where something is.
int runStoreVerify(const Options &options);
/// `toancanh store vacuum`: gives the free pages of both databases back, unless another program has them open.
int runStoreVacuum(const Options &options);
/// `toancanh store backup FILE`: copies the centre's database, and the cache where that is asked for.
int runStoreBackup(const Options &options);
/// `toancanh store restore FILE`: puts a backup in its place, unless another program has the databases open.
int runStoreRestore(const Options &options);

} // namespace toancanh::app
