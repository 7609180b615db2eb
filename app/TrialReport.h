// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandLine.h"
#include "app/LoadedProfile.h"
#include "models/source/SourceTrial.h"

namespace toancanh::app {

/// Whether the profile has such a source; else says why not. Prints the profile's findings too.
bool canBeTried(const LoadedProfile &loaded, const QString &id);

/// One request and what it brought, for a person.
QString pageLine(const source::PageTrace &page);

/// Prints the rows as a table, at most so many, and each rejected row with the reason; the exit code.
int printTrial(const Result<source::SourceTrial> &trial, const QTimeZone &zone, int rows);

} // namespace toancanh::app
