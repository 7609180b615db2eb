// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/centre/CentreBackup.h"

#include "models/base/UnfinishedFile.h"
#include "models/store/sqlite/DatabaseCopy.h"
#include "models/store/sqlite/DatabaseFiles.h"
#include "models/store/sqlite/KeptFiles.h"
#include "models/store/sqlite/PrivateFiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

#include <algorithm>

namespace toancanh::store {

namespace {

constexpr int Kept = 7;
constexpr qint64 DayMs = 24 * 3'600'000;

QDir backupFolder(const QString &folder)
{
    return QDir(folder).absoluteFilePath(QStringLiteral("backups"));
}

Error cannotBackUp(const QString &reason, const QString &path)
{
    return {ErrorKind::Storage,
            QCoreApplication::translate("toancanh::store", "the centre's database cannot be backed up: %1").arg(reason),
            QDir::toNativeSeparators(path)};
}

void keepNewest(const QString &folder, const QTimeZone &zone, qint64 nowMs)
{
    QList<BackupFile> backups = backupsIn(folder, zone);
    // The farthest from now go first, also those of a clock that was ahead.
    std::sort(backups.begin(), backups.end(), [nowMs](const BackupFile &a, const BackupFile &b) {
        return qAbs(nowMs - a.atMs) < qAbs(nowMs - b.atMs);
    });
    for (qsizetype i = Kept; i < backups.size(); ++i)
        removeDatabase(backups.at(i).path);
}

} // namespace

QList<BackupFile> backupsIn(const QString &folder, const QTimeZone &zone)
{
    QList<BackupFile> backups;
    const QDir place = backupFolder(folder);
    const QStringList names = place.entryList({QStringLiteral("centre-*.db")}, QDir::Files);
    for (const QString &name : names) {
        QDateTime at = QDateTime::fromString(name.mid(7, 15), QStringLiteral("yyyyMMdd-HHmmss"));
        if (!at.isValid())
            continue;
        at = QDateTime(at.date(), at.time(), zone.isValid() ? zone : QTimeZone::utc());
        backups += BackupFile{place.absoluteFilePath(name), at.toMSecsSinceEpoch()};
    }
    std::sort(backups.begin(), backups.end(), [](const BackupFile &a, const BackupFile &b) { return a.atMs > b.atMs; });
    return backups;
}

bool isBackupDue(const QString &folder, const QTimeZone &zone, qint64 nowMs)
{
    const QList<BackupFile> backups = backupsIn(folder, zone);
    return std::none_of(backups.cbegin(), backups.cend(),
                        [nowMs](const BackupFile &backup) { return qAbs(nowMs - backup.atMs) < DayMs; });
}

BackupOutcome backUpCentre(const QString &folder, const QTimeZone &zone, qint64 nowMs, const std::atomic_bool &stop)
{
    const QDir place = backupFolder(folder);
    BackupOutcome outcome;
    if (!makePrivateFolder(place.path())) {
        outcome.error = cannotBackUp(QCoreApplication::translate("toancanh::store",
                                                                 "the folder cannot be made: check its name and that "
                                                                 "the one above it belongs to this user"),
                                     place.path());
        return outcome;
    }
    const FileTurn turn(place.absoluteFilePath(QStringLiteral("backup.lock")), 0);
    if (!turn.isOurs()) {
        outcome.error = Error{
            ErrorKind::Cancelled,
            QCoreApplication::translate("toancanh::store", "another process is making a backup or has just made one"),
            QDir::toNativeSeparators(place.path())};
        return outcome;
    }
    const QString made = place.absoluteFilePath(QStringLiteral("unfinished.db"));
    removeDatabase(made);
    const CopyOutcome copied = copyDatabase(centrePathIn(folder), made, stop);
    outcome.isDamaged = copied.isDamaged;
    if (const auto &failed = copied.error) {
        outcome.error = failed->kind == ErrorKind::Cancelled ? *failed : cannotBackUp(failed->sentence, failed->where);
    } else if (const Soundness found = checkFile(made, stop); found != Soundness::Sound) {
        outcome.isDamaged = found == Soundness::Damaged;
        outcome.error = stop
                            ? Error{ErrorKind::Cancelled, {}, {}}
                            : cannotBackUp(QCoreApplication::translate("toancanh::store", "the copy is damaged"), made);
    }
    if (outcome.error) {
        removeDatabase(made);
        return outcome;
    }
    flushToDisk(made);
    const QString path = place.absoluteFilePath(QStringLiteral("centre-%1.db").arg(timeInName(nowMs, zone)));
    QFile::remove(path);
    if (!QFile::rename(made, path)) {
        outcome.error =
            cannotBackUp(QCoreApplication::translate("toancanh::store", "the copy cannot be renamed"), path);
        removeDatabase(made);
        return outcome;
    }
    flushToDisk(place.path());
    outcome.path = path;
    keepNewest(folder, zone, nowMs);
    return outcome;
}

} // namespace toancanh::store
