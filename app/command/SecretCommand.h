// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"

namespace toancanh::app {

/// `toancanh secret set NAME`: keeps what is typed, unseen, or comes on the standard input.
int runSecretSet(const Options &options);

/// `toancanh secret list`: prints the names of the secrets that are kept, never a value. With a profile: whether each
/// secret that its sources and cameras name can be read; exit code 1 where one can't.
int runSecretList(const Options &options);

/// `toancanh secret remove NAME`
int runSecretRemove(const Options &options);

} // namespace toancanh::app
