// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

class QTextStream;

namespace toancanh::app {

/// An error as a command prints it: the sentence, where, and what to do.
void printError(QTextStream &err, const Error &error);

} // namespace toancanh::app
