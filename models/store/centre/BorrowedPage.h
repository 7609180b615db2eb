// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace toancanh::store {

/// Copies the database `damaged`, with its -wal, to `copy` and gives the copy the first page of `lender`, a whole
/// database of the same history: so the tables are found again whose pages lie behind a first page that is gone.
/// False where that cannot be done.
bool borrowFirstPage(const QString &damaged, const QString &lender, const QString &copy);

/// The same with the first page of a new database that has taken the migrations `steps`.
bool borrowFirstPageOfNew(const QString &damaged, const QStringList &steps, const QString &copy);

} // namespace toancanh::store
