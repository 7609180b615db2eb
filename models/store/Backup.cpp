// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Backup.h"

#include "models/base/UnfinishedFile.h"
#include "models/store/sqlite/DatabaseCopy.h"
#include "models/store/sqlite/DatabaseFiles.h"
#include "models/store/sqlite/KeptFiles.h"
#include "models/store/sqlite/PrivateFiles.h"
#include "models/store/sqlite/SoleUse.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace toancanh::store {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::store", text);
}

Result<void> copyAndCheck(const QString &from, const QString &to)
{
    const std::atomic_bool stop = false;
    if (const auto error = copyDatabase(from, to, stop).error)
        return tl::unexpected(*error);
    const Verification copy = verifyFile(to, {});
    if (copy.faults.isEmpty())
        return {};
    return failure(ErrorKind::Storage, tr("the copy is not sound: %1").arg(copy.faults.constFirst().sentence),
                   QDir::toNativeSeparators(from), copy.faults.constFirst().next);
}

/// Keeps everyone else out of a database that can be opened; one that is damaged holds nobody out.
Result<std::unique_ptr<Database>> keepAlone(const QString &path)
{
    if (!QFileInfo::exists(path))
        return std::unique_ptr<Database>();
    auto database = openAlone(path);
    if (database)
        return std::make_unique<Database>(std::move(*database));
    if (database.error().kind == ErrorKind::Cancelled)
        return tl::unexpected(database.error());
    return std::unique_ptr<Database>();
}

/// Renames the database at `path`, which nobody has open any more, with its -wal.
Result<QString> keepBefore(const QString &path, const QTimeZone &zone, qint64 nowMs)
{
    if (!QFileInfo::exists(path))
        return QString();
    return setAside(path, QStringLiteral("before-restore"), zone, nowMs);
}

} // namespace

Result<qint64> backUpTo(const QString &databasePath, const QString &to)
{
    if (!QFileInfo::exists(databasePath))
        return failure(ErrorKind::Storage, tr("there is nothing to back up yet"),
                       QDir::toNativeSeparators(databasePath),
                       tr("start the wall once, or name the right data folder with --data"));
    auto unfinished = UnfinishedFile::begin(to, UnfinishedFile::Existing::Kept);
    if (!unfinished)
        return tl::unexpected(unfinished.error());
    if (auto copied = copyAndCheck(databasePath, unfinished->path()); !copied)
        return tl::unexpected(copied.error());
    if (auto finished = unfinished->finish(); !finished)
        return tl::unexpected(finished.error());
    return QFileInfo(to).size();
}

Result<Restored> restoreFrom(const QString &file, const QString &folder, const QTimeZone &zone, qint64 nowMs)
{
    const Verification backup = verifyFile(file, {});
    if (!backup.faults.isEmpty())
        return failure(ErrorKind::Storage,
                       tr("this backup is not restored: %1").arg(backup.faults.constFirst().sentence),
                       QDir::toNativeSeparators(file), tr("take another backup"));
    if (!makePrivateFolder(folder))
        return failure(ErrorKind::Storage, tr("the data folder cannot be made"), QDir::toNativeSeparators(folder));
    const QString path = *backup.kind == FileKind::Centre ? centrePathIn(folder) : cachePathIn(folder);
    if (QFileInfo(path).canonicalFilePath() == QFileInfo(file).canonicalFilePath())
        return failure(ErrorKind::Storage, tr("this is the database itself and no backup of it"),
                       QDir::toNativeSeparators(file), tr("name a file that toancanh store backup has made"));

    const auto turn = lockFiles(folder);
    if (!turn->isOurs())
        return failure(ErrorKind::Cancelled, tr("another program is just opening the databases"),
                       QDir::toNativeSeparators(folder), tr("try again in a moment"));
    auto centre = keepAlone(centrePathIn(folder));
    auto cache = centre ? keepAlone(cachePathIn(folder)) : Result<std::unique_ptr<Database>>(nullptr);
    if (!centre || !cache)
        return tl::unexpected(centre ? cache.error() : centre.error());

    const QString made = path + QStringLiteral(".restoring");
    removeDatabase(made);
    if (auto copied = copyAndCheck(file, made); !copied) {
        removeDatabase(made);
        return tl::unexpected(copied.error());
    }
    flushToDisk(made);
    // Closing writes what is in the -wal into the file. Until the turn is over no other process of ours opens it.
    (*backup.kind == FileKind::Centre ? *centre : *cache).reset();
    const auto kept = keepBefore(path, zone, nowMs);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!QFile::rename(made, path))
        return failure(ErrorKind::Storage, tr("the restored database cannot be renamed"),
                       QDir::toNativeSeparators(made), tr("rename it to %1 by hand").arg(QFileInfo(path).fileName()));
    flushToDisk(folder);
    return Restored{*backup.kind, path, *kept, backup.changes};
}

} // namespace toancanh::store
