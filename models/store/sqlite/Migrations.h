// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlite/Database.h"

namespace toancanh::store {

/// The steps from an empty file to today's shape, in order; the file's `user_version` counts those it has had.
/// A step that was released is never edited: a new one is added after it. A table WITHOUT ROWID has its key's
/// columns first and in the key's order: quick_check of SQLite 3.40 takes any other for damaged.
QStringList cacheMigrations();
QStringList centreMigrations();

/// Fails where the file has had more steps than `knownSteps`: a newer program made it. Leaves it as it is.
Result<void> refuseNewer(Database &database, qsizetype knownSteps);

/// Takes the steps that the file has not had yet, all in one transaction. One of a newer program is
/// refused.
Result<void> migrate(Database &database, const QStringList &steps);

} // namespace toancanh::store
