// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite/DatabaseFiles.h"

#include "models/store/sqlite/Migrations.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>

#include <sqlite3.h>

namespace toancanh::store {

namespace {

constexpr int StepsBetweenLooks = 10'000;
constexpr int TurnMs = 20'000;

int isPastDeadline(void *deadline)
{
    return static_cast<QDeadlineTimer *>(deadline)->hasExpired();
}

int isStopped(void *stop)
{
    return static_cast<const std::atomic_bool *>(stop)->load();
}

/// `interrupt`, asked now and then with `context`, ends the check early.
Result<Soundness> check(Database &database, int (*interrupt)(void *), void *context)
{
    sqlite3_progress_handler(database.handle(), StepsBetweenLooks, interrupt, context);
    auto statement = database.prepare(QStringLiteral("PRAGMA quick_check(1)"));
    const auto row = statement ? statement->step() : Result<bool>(tl::unexpected(statement.error()));
    const bool interrupted = (sqlite3_errcode(database.handle()) & 0xff) == SQLITE_INTERRUPT;
    sqlite3_progress_handler(database.handle(), 0, nullptr, nullptr);
    if (interrupted)
        return Soundness::Unknown;
    if (!row)
        return tl::unexpected(row.error());
    return *row && statement->text(0) == QLatin1String("ok") ? Soundness::Sound : Soundness::Damaged;
}

Error damagedError(const QString &path)
{
    return Error{ErrorKind::Storage,
                 QCoreApplication::translate("toancanh::store",
                                             "the database file is damaged: restore it from the latest backup"),
                 QDir::toNativeSeparators(path)};
}

OpenedFile refused(OpenedFile opened, const Error &error)
{
    opened.isDamaged = opened.database->isDamaged();
    opened.error = error;
    return opened;
}

} // namespace

OpenedFile openFile(const QString &path, const OpeningSpec &spec)
{
    OpenedFile opened;
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database) {
        opened.error = database.error();
        return opened;
    }
    opened.database = std::make_unique<Database>(std::move(*database));
    if (auto known = refuseNewer(*opened.database, spec.knownSteps); !known)
        return refused(std::move(opened), known.error());
    const auto set = opened.database->exec(
        QStringLiteral("%1PRAGMA journal_mode = WAL; PRAGMA synchronous = %2; PRAGMA foreign_keys = ON; "
                       "PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -32768; "
                       "PRAGMA wal_autocheckpoint = %3")
            .arg(spec.givesPagesBack ? QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL; ") : QString(),
                 spec.synchronous, QString::number(spec.walPages)));
    if (!set)
        return refused(std::move(opened), set.error());
    // What lies beyond the deadline is checked while the program runs.
    QDeadlineTimer deadline(spec.checkMs);
    const auto found = check(*opened.database, isPastDeadline, &deadline);
    if (!found)
        return refused(std::move(opened), found.error());
    opened.isWhollyChecked = *found != Soundness::Unknown;
    opened.isDamaged = *found == Soundness::Damaged;
    if (opened.isDamaged)
        opened.error = damagedError(path);
    return opened;
}

Soundness checkFile(const QString &path, const std::atomic_bool &stop)
{
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return Soundness::Unknown;
    const auto found = check(*database, isStopped, const_cast<std::atomic_bool *>(&stop));
    if (found)
        return *found;
    return database->isDamaged() ? Soundness::Damaged : Soundness::Unknown;
}

std::unique_ptr<FileTurn> lockFiles(const QString &folder)
{
    return std::make_unique<FileTurn>(QDir(folder).absoluteFilePath(QStringLiteral("opening.lock")), TurnMs);
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
