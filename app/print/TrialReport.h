// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/ExitCode.h"
#include "models/source/trial/SourceTrial.h"

namespace toancanh::app {

/// One request and what it brought, for a person.
QString pageLine(const source::PageTrace &page);

/// Prints the rows as a table, at most so many, the rejected rows with their reasons, and what a person should know of
/// rows that replace each other and of places that no row has; the exit code.
int printTrial(const Result<source::SourceTrial> &trial, const source::SourceSpec &source, const QTimeZone &zone,
               int rows);

} // namespace toancanh::app
