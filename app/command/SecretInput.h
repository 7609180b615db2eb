// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

namespace toancanh::app {

/// Reads a secret from the standard input: one line that is not shown where that is a terminal, after `prompt`; else
/// everything to its end (a PEM has many lines), at most 64 KiB, without the last line break. Errors: Cancelled
/// (Ctrl-C, or the end before anything came), Malformed (no UTF-8, too long), Storage.
Result<QString> readSecret(const QString &prompt);

} // namespace toancanh::app
