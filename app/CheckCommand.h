// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandLine.h"
#include "app/LoadedProfile.h"

#include <QTextStream>

namespace toancanh::app {

/// `toancanh check DIR`: prints every finding; exit code 1 where there is one.
int runCheck(const Options &options);

/// What it prints of a profile, and its exit code.
int printFindings(const LoadedProfile &loaded, QTextStream &out);

} // namespace toancanh::app
