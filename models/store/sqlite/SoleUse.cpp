// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite/SoleUse.h"

#include <QCoreApplication>
#include <QDir>

#include <sqlite3.h>

namespace toancanh::store {

namespace {

constexpr int WaitMs = 500;

} // namespace

// In WAL mode a connection holds a shared lock on the file for as long as it lives, also while it does nothing.
Result<Database> openAlone(const QString &path)
{
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return database;
    sqlite3_busy_timeout(database->handle(), WaitMs);
    const auto locked = database->exec(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT"));
    if (locked)
        return database;
    const int code = sqlite3_errcode(database->handle()) & 0xff;
    if (code != SQLITE_BUSY && code != SQLITE_LOCKED)
        return tl::unexpected(locked.error());
    return failure(ErrorKind::Cancelled,
                   QCoreApplication::translate("toancanh::store", "another program has the database open"),
                   QDir::toNativeSeparators(path),
                   QCoreApplication::translate("toancanh::store",
                                               "close the wall and whatever else works on this data folder, then try "
                                               "again"));
}

} // namespace toancanh::store
