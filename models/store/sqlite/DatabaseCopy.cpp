// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite/DatabaseCopy.h"

#include <QThread>

#include <sqlite3.h>

namespace toancanh::store {

namespace {

constexpr int PagesAtATime = 256;
constexpr int PauseMs = 20;

} // namespace

CopyOutcome copyDatabase(const QString &fromPath, const QString &toPath, const std::atomic_bool &stop)
{
    auto from = Database::open(fromPath, Database::Access::ReadOnly);
    if (!from)
        return {from.error(), false};
    auto to = Database::open(toPath, Database::Access::ReadWrite);
    if (!to)
        return {to.error(), false};
    // Held to the end, so that pages which others write meanwhile do not begin the copying again.
    auto held = from->exec(QStringLiteral("BEGIN; SELECT count(*) FROM sqlite_schema"));
    if (!held)
        return {held.error(), from->isDamaged()};
    sqlite3_backup *backup = sqlite3_backup_init(to->handle(), "main", from->handle(), "main");
    if (!backup)
        return {databaseError(to->handle()), false};
    int code = SQLITE_OK;
    while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        if (stop)
            break;
        code = sqlite3_backup_step(backup, PagesAtATime);
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            QThread::msleep(PauseMs);
    }
    const int finished = sqlite3_backup_finish(backup);
    if (stop)
        return {Error{ErrorKind::Cancelled, {}, {}}, false};
    const bool isDamaged = (finished & 0xff) == SQLITE_CORRUPT || (finished & 0xff) == SQLITE_NOTADB;
    if (finished != SQLITE_OK)
        return {databaseError(to->handle()), isDamaged};
    if (auto single = to->exec(QStringLiteral("PRAGMA journal_mode = DELETE")); !single)
        return {single.error(), false};
    return {std::nullopt, false};
}

} // namespace toancanh::store
