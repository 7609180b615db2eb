// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/DatasetTables.h"

#include "models/store/cache/DatasetSql.h"

namespace toancanh::store {

namespace {

Result<void> execAll(Database &database, const QStringList &statements)
{
    for (const QString &sql : statements) {
        if (auto done = database.exec(sql); !done)
            return done;
    }
    return {};
}

Result<QByteArray> previousDeclaration(Database &database, const QString &dataset)
{
    auto statement = database.prepare(QStringLiteral("SELECT declaration FROM dataset_schema WHERE dataset = ?1"));
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(dataset);
    const auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? statement->bytes(0) : QByteArray();
}

Result<QStringList> indexesOf(Database &database, const QString &dataset)
{
    auto statement = database.prepare(
        QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL"));
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(dataset);
    QStringList names;
    auto row = statement->step();
    for (; row && *row; row = statement->step())
        names += statement->text(0);
    if (!row)
        return tl::unexpected(row.error());
    return names;
}

Result<void> makeAnew(Database &database, const dataset::DatasetSpec &dataset)
{
    return execAll(database, QStringList{QStringLiteral("DROP TABLE IF EXISTS \"%1\"").arg(dataset.name),
                                         DatasetSql::createTable(dataset)}
                                 + DatasetSql::createIndexes(dataset));
}

Result<void> extend(Database &database, const dataset::DatasetSpec &dataset, const QList<dataset::ColumnSpec> &added)
{
    const auto indexes = indexesOf(database, dataset.name);
    if (!indexes)
        return tl::unexpected(indexes.error());
    QStringList statements;
    for (const QString &index : *indexes)
        statements += QStringLiteral("DROP INDEX \"%1\"").arg(index);
    for (const dataset::ColumnSpec &column : added)
        statements += QStringLiteral("ALTER TABLE \"%1\" ADD COLUMN %2").arg(dataset.name, DatasetSql::column(column));
    return execAll(database, statements + DatasetSql::createIndexes(dataset));
}

Result<bool> sync(Database &database, const dataset::DatasetSpec &dataset)
{
    const auto previous = previousDeclaration(database, dataset.name);
    if (!previous)
        return tl::unexpected(previous.error());
    const QByteArray declaration = declarationOf(dataset);
    if (*previous == declaration)
        return false;
    const auto added = previous->isEmpty() ? std::nullopt : addedColumns(*previous, dataset);
    if (auto made = added ? extend(database, dataset, *added) : makeAnew(database, dataset); !made)
        return tl::unexpected(made.error());
    auto kept = database.run(QStringLiteral("INSERT OR REPLACE INTO dataset_schema VALUES (?1, ?2)"), dataset.name,
                             QString::fromUtf8(declaration));
    const bool onlyIndexes = added && added->isEmpty();
    if (kept && !onlyIndexes)
        kept = database.run(QStringLiteral("DELETE FROM source_state WHERE dataset = ?1"), dataset.name);
    if (kept && !onlyIndexes)
        kept = database.run(QStringLiteral("DELETE FROM file_read WHERE dataset = ?1"), dataset.name);
    if (!kept)
        return tl::unexpected(kept.error());
    return true;
}

} // namespace

Result<QStringList> syncDatasetTables(Database &database, const QList<dataset::DatasetSpec> &datasets)
{
    QStringList changed;
    for (const dataset::DatasetSpec &dataset : datasets) {
        const auto different = sync(database, dataset);
        if (!different)
            return tl::unexpected(different.error());
        if (*different)
            changed += dataset.name;
    }
    return changed;
}

} // namespace toancanh::store
