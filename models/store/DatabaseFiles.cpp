// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DatabaseFiles.h"

#include "models/store/ChangeLog.h"
#include "models/store/DatasetTables.h"
#include "models/store/Migrations.h"
#include "models/store/ReferenceTables.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <sqlite3.h>

namespace toancanh::store {

namespace {

Q_LOGGING_CATEGORY(log, "toancanh.store")

constexpr int CheckMs = 1000;
constexpr int StepsBetweenLooks = 10'000;

int isPastDeadline(void *deadline)
{
    return static_cast<QDeadlineTimer *>(deadline)->hasExpired();
}

// A large file is checked for as long as a start may wait; what lies beyond is found when it is read.
Result<bool> looksSound(Database &database)
{
    QDeadlineTimer deadline(CheckMs);
    sqlite3_progress_handler(database.handle(), StepsBetweenLooks, isPastDeadline, &deadline);
    auto statement = database.prepare(QStringLiteral("PRAGMA quick_check(1)"));
    const auto row = statement ? statement->step() : Result<bool>(tl::unexpected(statement.error()));
    const bool interrupted = (sqlite3_errcode(database.handle()) & 0xff) == SQLITE_INTERRUPT;
    sqlite3_progress_handler(database.handle(), 0, nullptr, nullptr);
    if (interrupted)
        return true;
    if (!row)
        return tl::unexpected(row.error());
    return *row && statement->text(0) == QLatin1String("ok");
}

Error damagedError(const QString &path)
{
    return Error{ErrorKind::Storage,
                 QCoreApplication::translate("toancanh::store",
                                             "the database file is damaged: restore it from the latest backup"),
                 QDir::toNativeSeparators(path)};
}

struct Opened
{
    std::unique_ptr<Database> database;
    std::optional<Error> error;
    bool damaged = false;
};

Opened openFile(const QString &path, const QString &synchronous)
{
    Opened opened;
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database) {
        opened.error = database.error();
        return opened;
    }
    opened.database = std::make_unique<Database>(std::move(*database));
    auto set = opened.database->exec(QStringLiteral("PRAGMA journal_mode = WAL; PRAGMA synchronous = %1; "
                                                    "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; "
                                                    "PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -32768")
                                         .arg(synchronous));
    if (!set) {
        opened.damaged = opened.database->isDamaged();
        opened.error = set.error();
        return opened;
    }
    const auto sound = looksSound(*opened.database);
    if (!sound) {
        opened.damaged = opened.database->isDamaged();
        opened.error = sound.error();
    } else if (!*sound) {
        opened.damaged = true;
        opened.error = damagedError(path);
    }
    return opened;
}

Result<void> shapeCache(Database &database, const StoreSettings &settings)
{
    if (auto migrated = migrate(database, cacheMigrations()); !migrated)
        return migrated;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto datasets = syncDatasetTables(database, settings.datasets);
    const auto references = datasets ? syncReferenceTables(database, settings) : datasets;
    if (!references)
        return tl::unexpected(references.error());
    const QStringList changed = *datasets + *references;
    if (changed.isEmpty())
        return {};
    auto changes = ChangeLog::open(database);
    const auto recorded =
        changes ? changes->record(changed, !datasets->isEmpty()) : Result<Changes>(tl::unexpected(changes.error()));
    if (!recorded)
        return tl::unexpected(recorded.error());
    return transaction->commit();
}

Opened openShapedCache(const StoreSettings &settings)
{
    Opened opened = openFile(cachePathIn(settings.folder), QStringLiteral("NORMAL"));
    if (opened.error)
        return opened;
    if (auto shaped = shapeCache(*opened.database, settings); !shaped) {
        opened.damaged = opened.database->isDamaged();
        opened.error = shaped.error();
    }
    return opened;
}

Result<void> setAside(const QString &path, const StoreSettings &settings, qint64 nowMs)
{
    const QString time =
        QDateTime::fromMSecsSinceEpoch(nowMs, settings.zone.isValid() ? settings.zone : QTimeZone::utc())
            .toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString wanted = QStringLiteral("%1.damaged-%2").arg(path, time);
    QString kept = wanted;
    for (int i = 2; QFile::exists(kept); ++i)
        kept = QStringLiteral("%1-%2").arg(wanted).arg(i);
    if (!QFile::rename(path, kept))
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("toancanh::store",
                                                   "the damaged cache cannot be set aside: close what "
                                                   "else has it open, or rename it by hand"),
                       QDir::toNativeSeparators(path));
    if (QFile::exists(path + QStringLiteral("-wal")))
        QFile::rename(path + QStringLiteral("-wal"), kept + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
    qCWarning(log).noquote() << QCoreApplication::translate("toancanh::store",
                                                            "The cache was damaged: it is kept as %1 and fetched again")
                                    .arg(QDir::toNativeSeparators(kept));
    return {};
}

} // namespace

Result<std::unique_ptr<Database>> openCache(const StoreSettings &settings, qint64 nowMs)
{
    Opened opened = openShapedCache(settings);
    if (opened.damaged) {
        opened.database.reset();
        return replaceDamagedCache(settings, nowMs);
    }
    if (opened.error)
        return tl::unexpected(*opened.error);
    return std::move(opened.database);
}

Result<std::unique_ptr<Database>> replaceDamagedCache(const StoreSettings &settings, qint64 nowMs)
{
    if (auto aside = setAside(cachePathIn(settings.folder), settings, nowMs); !aside)
        return tl::unexpected(aside.error());
    Opened opened = openShapedCache(settings);
    if (opened.error)
        return tl::unexpected(*opened.error);
    return std::move(opened.database);
}

Result<std::unique_ptr<Database>> openCentre(const StoreSettings &settings)
{
    Opened opened = openFile(centrePathIn(settings.folder), QStringLiteral("FULL"));
    if (opened.error)
        return tl::unexpected(*opened.error);
    if (auto migrated = migrate(*opened.database, centreMigrations()); !migrated)
        return tl::unexpected(migrated.error());
    return std::move(opened.database);
}

QString cachePathIn(const QString &folder)
{
    return QDir(folder).absoluteFilePath(QStringLiteral("cache.db"));
}

QString centrePathIn(const QString &folder)
{
    return QDir(folder).absoluteFilePath(QStringLiteral("centre.db"));
}

} // namespace toancanh::store
