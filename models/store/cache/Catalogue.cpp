// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/Catalogue.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QStorageInfo>

namespace toancanh::store {

namespace {

Result<bool> hasTable(Database &cache, const QString &name)
{
    auto statement = cache.prepare(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1"));
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(name);
    return statement->step();
}

Result<void> readRows(Database &cache, CatalogueEntry &entry)
{
    const auto isThere = hasTable(cache, entry.dataset.name);
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (!*isThere)
        return {};
    auto rows = cache.prepare(QStringLiteral("SELECT count(*), min(coalesce(_data_at, _fetched_at)), "
                                             "max(coalesce(_data_at, _fetched_at)), max(_fetched_at) FROM \"%1\"")
                                  .arg(entry.dataset.name));
    if (!rows)
        return tl::unexpected(rows.error());
    if (const auto row = rows->step(); !row)
        return tl::unexpected(row.error());
    entry.rows = rows->integer(0);
    entry.oldestMs = rows->optionalInteger(1);
    entry.newestMs = rows->optionalInteger(2);
    entry.lastFetchMs = rows->optionalInteger(3);
    return {};
}

Result<void> readSources(Database &cache, CatalogueEntry &entry)
{
    const QString known = QStringLiteral("SELECT source, last_success FROM source_state WHERE dataset = ?1");
    const QString ofRows = QStringLiteral(" UNION ALL SELECT * FROM (SELECT DISTINCT _source, NULL FROM \"%1\")");
    auto statement = cache.prepare(entry.rows > 0 ? known + ofRows.arg(entry.dataset.name) : known);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(entry.dataset.name);
    auto row = statement->step();
    for (; row && *row; row = statement->step()) {
        entry.sources += statement->text(0);
        if (const auto fetched = statement->optionalInteger(1))
            entry.lastFetchMs = qMax(entry.lastFetchMs.value_or(*fetched), *fetched);
    }
    if (!row)
        return tl::unexpected(row.error());
    entry.sources.removeDuplicates();
    entry.sources.sort();
    return {};
}

/// Nothing where this SQLite was built without dbstat.
std::optional<qint64> bytesOf(Database &cache, const QString &table)
{
    auto statement =
        cache.prepare(QStringLiteral("SELECT sum((SELECT pgsize FROM dbstat('main', 1) AS d WHERE d.name = s.name)) "
                                     "FROM sqlite_schema AS s WHERE tbl_name = ?1 AND rootpage > 0"));
    if (!statement)
        return std::nullopt;
    statement->bindAll(table);
    const auto row = statement->step();
    return row && *row ? statement->optionalInteger(0) : std::nullopt;
}

/// The innermost folder around a file that is there.
QString nearestFolder(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).path())
        folder = QFileInfo(folder).path();
    return folder;
}

} // namespace

Result<QList<CatalogueEntry>> readCatalogue(Database &cache, const QList<dataset::DatasetSpec> &datasets,
                                            qint64 sizesForMs)
{
    QList<CatalogueEntry> entries;
    const QDeadlineTimer sizes(sizesForMs);
    for (const dataset::DatasetSpec &dataset : datasets) {
        CatalogueEntry entry;
        entry.dataset = dataset;
        auto done = readRows(cache, entry);
        if (done)
            done = readSources(cache, entry);
        if (!done)
            return tl::unexpected(done.error());
        if (!sizes.hasExpired())
            entry.bytes = bytesOf(cache, dataset.name);
        entries += entry;
    }
    return entries;
}

Result<FileSize> sizeOf(const QString &path)
{
    const QFileInfo file(path);
    FileSize size;
    size.path = path;
    size.exists = file.exists();
    size.diskBytes = QStorageInfo(nearestFolder(path)).bytesAvailable();
    if (!size.exists)
        return size;
    auto database = Database::open(path, Database::Access::ReadOnly);
    const auto free = database ? database->integer(QStringLiteral("SELECT freelist_count * page_size FROM "
                                                                  "pragma_freelist_count, pragma_page_size"))
                               : Result<qint64>(tl::unexpected(database.error()));
    if (!free)
        return tl::unexpected(free.error());
    size.freeBytes = *free;
    size.version = database->integer(QStringLiteral("PRAGMA user_version")).value_or(0);
    size.bytes = QFileInfo(path).size();
    size.walBytes = QFileInfo(path + QStringLiteral("-wal")).size();
    return size;
}

} // namespace toancanh::store
