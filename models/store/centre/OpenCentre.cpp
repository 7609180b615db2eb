// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/centre/OpenCentre.h"

#include "models/store/centre/BorrowedPage.h"
#include "models/store/centre/CentreBackup.h"
#include "models/store/sqlite/KeptFiles.h"
#include "models/store/sqlite/Migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <sqlite3.h>

namespace toancanh::store {

namespace {

Q_LOGGING_CATEGORY(log, "toancanh.store")

constexpr int DamagedKept = 5;
constexpr int CheckMs = 1000; ///< what lies beyond is found by the next backup

/// The names of a salvage under way. Only a new database that is whole has the name `salvaged`: from then on the
/// exchange of the files is finished by whoever opens them next, should this process end in between.
struct Names
{
    explicit Names(const QString &folder) : centre(centrePathIn(folder)) {}

    const QString centre;
    const QString unfinished = centre + QStringLiteral(".salvaging");
    const QString repaired = centre + QStringLiteral(".repaired"); ///< a copy that lends another first page
    const QString salvaged = centre + QStringLiteral(".salvaged");
};

struct Source
{
    std::optional<Database> database; ///< nothing where no row of it can be read
    qint64 version = 0;               ///< how many migrations it has had; 0 is unknown
};

/// Keeps the file as it is and other processes from writing to it, as far as its damage allows that.
Source openDamaged(const QString &path)
{
    Source source;
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return source;
    sqlite3_db_config(database->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    static_cast<void>(database->exec(QStringLiteral("PRAGMA cell_size_check = ON")));
    static_cast<void>(database->exec(QStringLiteral("BEGIN IMMEDIATE")));
    const auto tables = tablesOf(*database);
    if (!tables || tables->isEmpty())
        return source;
    source.version = database->integer(QStringLiteral("PRAGMA user_version")).value_or(0);
    source.database = std::move(*database);
    return source;
}

/// Where the first page is gone, and with it what the file holds, that of a backup or of a new database serves:
/// the pages behind it are at the same places.
Source openWithBorrowedPage(const Names &names, const QList<BackupFile> &backups)
{
    removeDatabase(names.repaired);
    const bool isLent = !backups.isEmpty() ? borrowFirstPage(names.centre, backups.first().path, names.repaired)
                                           : borrowFirstPageOfNew(names.centre, centreMigrations(), names.repaired);
    return isLent ? openDamaged(names.repaired) : Source{};
}

Result<void> copyTables(Source &source, Database *backup, Database &into, SalvageReport &report)
{
    auto transaction = Transaction::begin(into);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto tables = tablesOf(into);
    if (!tables)
        return tl::unexpected(tables.error());
    for (const QString &table : *tables) {
        if (auto emptied = into.exec(QStringLiteral("DELETE FROM \"%1\"").arg(table)); !emptied)
            return emptied;
        auto salvage =
            source.database ? salvageTable(*source.database, into, table) : Result<TableSalvage>(unreadable(table));
        if (!salvage)
            return tl::unexpected(salvage.error());
        if (backup && !salvage->whole) {
            if (auto filled = fillFrom(*backup, into, *salvage); !filled)
                return filled;
        }
        qCWarning(log).noquote() << sentenceFor(*salvage);
        report.add(*salvage);
    }
    return transaction->commit();
}

Result<void> finish(Database &into, const SalvageReport &report)
{
    if (auto migrated = migrate(into, centreMigrations()); !migrated)
        return migrated;
    if (auto written = report.write(into); !written)
        return written;
    // Numbers of commits go on, so that everyone sees that there is news.
    if (auto counted = into.exec(QStringLiteral("INSERT OR IGNORE INTO meta VALUES ('commit_seq', 0); "
                                                "UPDATE meta SET value = value + 1 WHERE name = 'commit_seq'"));
        !counted)
        return counted;
    return into.exec(QStringLiteral("PRAGMA journal_mode = DELETE"));
}

Result<SalvageReport> buildSalvaged(const Names &names, Source &source, const QString &folder, const QTimeZone &zone,
                                    qint64 nowMs)
{
    SalvageReport report;
    report.atMs = nowMs;
    const QList<BackupFile> backups = backupsIn(folder, zone);
    std::optional<Database> backup;
    if (!backups.isEmpty()) {
        if (auto opened = Database::open(backups.first().path, Database::Access::ReadOnly); opened && tablesOf(*opened))
            backup = std::move(*opened);
    }
    if (backup)
        report.backupAtMs = backups.first().atMs;
    removeDatabase(names.unfinished);
    auto into = Database::open(names.unfinished, Database::Access::ReadWrite);
    if (!into)
        return tl::unexpected(into.error());
    const qint64 version = source.version > 0 ? source.version : qint64(centreMigrations().size());
    if (auto shaped = migrate(*into, centreMigrations().mid(0, version)); !shaped)
        return tl::unexpected(shaped.error());
    if (auto copied = copyTables(source, backup ? &*backup : nullptr, *into, report); !copied)
        return tl::unexpected(copied.error());
    if (QFile::exists(names.centre)) // where it will be kept is known only then, but its name is what counts
        report.keptAs =
            QStringLiteral("%1.damaged-%2").arg(QFileInfo(names.centre).fileName(), timeInName(nowMs, zone));
    if (auto finished = finish(*into, report); !finished)
        return tl::unexpected(finished.error());
    return report;
}

/// The last step, which may be begun again: the damaged file out of the way, the new one in its place.
Result<void> exchange(const Names &names, const QTimeZone &zone, qint64 nowMs)
{
    if (QFile::exists(names.centre)) {
        if (const auto kept = setDamagedAside(names.centre, zone, nowMs, DamagedKept); !kept)
            return tl::unexpected(kept.error());
    }
    if (!QFile::rename(names.salvaged, names.centre))
        return failure(ErrorKind::Storage, QFile(names.salvaged).errorString(), names.salvaged);
    return {};
}

Result<void> salvage(const Names &names, const QString &folder, const QTimeZone &zone, qint64 nowMs)
{
    Source source = QFile::exists(names.centre) ? openDamaged(names.centre) : Source{};
    if (!source.database && QFileInfo(names.centre).size() > 0)
        source = openWithBorrowedPage(names, backupsIn(folder, zone));
    const auto report = buildSalvaged(names, source, folder, zone, nowMs);
    if (!report) {
        removeDatabase(names.unfinished);
        removeDatabase(names.repaired);
        return tl::unexpected(report.error());
    }
    if (!QFile::rename(names.unfinished, names.salvaged))
        return failure(ErrorKind::Storage, QFile(names.unfinished).errorString(), names.unfinished);
    const auto exchanged = exchange(names, zone, nowMs);
    source.database.reset(); // only now may others write, and see that the file is another
    removeDatabase(names.repaired);
    return exchanged;
}

bool isGone(const Names &names, const QString &folder, const QTimeZone &zone)
{
    return QFileInfo(names.centre).size() == 0 && !backupsIn(folder, zone).isEmpty();
}

Result<OpenCentre> asFile(OpenedFile opened)
{
    if (opened.error)
        return tl::unexpected(*opened.error);
    if (auto migrated = migrate(*opened.database, centreMigrations()); !migrated)
        return tl::unexpected(migrated.error());
    OpenCentre file;
    file.salvage = SalvageReport::read(*opened.database);
    file.isWhollyChecked = opened.isWhollyChecked;
    file.database = std::move(opened.database);
    return file;
}

OpenedFile openIt(const Names &names)
{
    return openFile(names.centre, {.synchronous = QStringLiteral("FULL"),
                                   .knownSteps = qsizetype(centreMigrations().size()),
                                   .checkMs = CheckMs});
}

} // namespace

Result<OpenCentre> openCentre(const QString &folder, const QTimeZone &zone, qint64 nowMs)
{
    const Names names(folder);
    if (QFile::exists(names.salvaged)) {
        if (auto exchanged = exchange(names, zone, nowMs); !exchanged)
            return tl::unexpected(exchanged.error());
    }
    if (isGone(names, folder, zone))
        return salvageDamagedCentre(folder, zone, nowMs);
    OpenedFile opened = openIt(names);
    if (!opened.isDamaged)
        return asFile(std::move(opened));
    opened.database.reset();
    return salvageDamagedCentre(folder, zone, nowMs);
}

Result<OpenCentre> salvageDamagedCentre(const QString &folder, const QTimeZone &zone, qint64 nowMs)
{
    const Names names(folder);
    if (auto salvaged = salvage(names, folder, zone, nowMs); !salvaged)
        return tl::unexpected(salvaged.error());
    return asFile(openIt(names));
}

} // namespace toancanh::store
