// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlite/Database.h"

#include <QList>

namespace toancanh::store {

/// Rowids that could not be read, both ends exclusive.
struct Gap
{
    qint64 after = 0;
    qint64 before = 0;
};

/// What became of one table of a damaged database.
struct TableSalvage
{
    QString table;
    qint64 saved = 0;
    qint64 fromBackup = 0; ///< rows of unreadable parts that an older copy still had
    qint64 lost = 0;       ///< at most so many rows, as far as they can be counted
    bool isLossCounted = true;
    QList<Gap> gaps;   ///< of a table with rowids
    bool whole = true; ///< every part could be read
};

/// That of a table of which nothing can be read.
TableSalvage unreadable(const QString &table);

/// The tables of a database, without SQLite's own.
Result<QStringList> tablesOf(Database &database);

/// Copies every row of `table` that can be read from the damaged `from` into the sound `into`, around damaged
/// pages: from both ends towards the damage, then by halving what lies between. Rows that break a constraint of
/// `into` are lost. Errors: those of `into` alone.
Result<TableSalvage> salvageTable(Database &from, Database &into, const QString &table);

/// Fills what salvageTable() could not read with the rows of a sound older copy.
Result<void> fillFrom(Database &backup, Database &into, TableSalvage &salvage);

} // namespace toancanh::store
