// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Database.h"

namespace toancanh::store {

/// The steps from an empty file to today's shape, in order; the file's `user_version` counts those it has had.
/// A step that was released is never edited: a new one is added after it. A table WITHOUT ROWID has its key's
/// columns first and in the key's order: quick_check of SQLite 3.40 takes any other for damaged.
QStringList cacheMigrations();
QStringList centreMigrations();

/// Takes the steps that the file has not had yet, all in one transaction. A file that has had
/// more steps than there are was made by a newer program and is refused.
Result<void> migrate(Database &database, const QStringList &steps);

} // namespace toancanh::store
