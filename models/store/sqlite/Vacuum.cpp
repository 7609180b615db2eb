// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite/Vacuum.h"

#include "models/store/sqlite/SoleUse.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

namespace toancanh::store {

namespace {

// SQLite writes the new file beside, then all of it through the -wal.
constexpr int CopiesNeeded = 2;

} // namespace

Result<Vacuumed> vacuum(const QString &path)
{
    auto database = openAlone(path);
    if (!database)
        return tl::unexpected(database.error());
    Vacuumed sizes;
    sizes.before = QFileInfo(path).size();
    const auto used = database->integer(QStringLiteral("SELECT (page_count - freelist_count) * page_size FROM "
                                                       "pragma_page_count, pragma_freelist_count, pragma_page_size"));
    if (!used)
        return tl::unexpected(used.error());
    const qint64 room = QStorageInfo(QFileInfo(path).path()).bytesAvailable();
    if (room >= 0 && room < CopiesNeeded * *used)
        return failure(
            ErrorKind::Storage,
            QCoreApplication::translate("toancanh::store",
                                        "there is not enough room on the disk: %1 are needed for a while, "
                                        "%2 are free")
                .arg(QLocale().formattedDataSize(CopiesNeeded * *used, 1), QLocale().formattedDataSize(room, 1)),
            QDir::toNativeSeparators(path));
    const auto done =
        database->exec(QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!done)
        return tl::unexpected(done.error());
    sizes.after = QFileInfo(path).size();
    return sizes;
}

} // namespace toancanh::store
