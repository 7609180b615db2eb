// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/CommandLine.h"
#include "models/check/LoadedProfile.h"

#include <QTextStream>

namespace toancanh::app {

/// `toancanh check DIR`: prints every finding; exit code 1 where there is one.
int runCheck(const Options &options);

/// What it prints of a profile, and its exit code.
int printFindings(const check::LoadedProfile &loaded, QTextStream &out);

} // namespace toancanh::app
