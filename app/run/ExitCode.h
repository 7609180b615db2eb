// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace toancanh::app {

/// Exit codes of every command: done, findings or a failure that the command reported, wrong usage.
enum ExitCode { Done = 0, Findings = 1, Usage = 2 };

} // namespace toancanh::app
