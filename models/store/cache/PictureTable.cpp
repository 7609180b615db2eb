// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/PictureTable.h"

namespace toancanh::store {

namespace {

// One SELECT of (url, at) for each Picture column.
QStringList addressQueries(const QList<dataset::DatasetSpec> &datasets)
{
    QStringList queries;
    for (const dataset::DatasetSpec &dataset : datasets) {
        for (const dataset::ColumnSpec &column : dataset.columns) {
            if (column.type == dataset::ColumnType::Picture)
                queries += QStringLiteral("SELECT \"%1\" AS url, coalesce(_data_at, _fetched_at) AS at FROM \"%2\" "
                                          "WHERE \"%1\" <> '' AND (%3)")
                               .arg(column.name, dataset.name,
                                    column.fetchedWhile.isEmpty() ? QStringLiteral("1") : column.fetchedWhile);
        }
    }
    return queries;
}

} // namespace

Result<void> writePicture(Database &database, const QString &url, const QByteArray &bytes, qint64 nowMs)
{
    return database.run(QStringLiteral("INSERT OR REPLACE INTO picture VALUES (?1, ?2, ?3)"), url, nowMs, bytes);
}

Result<QStringList> missingPictures(Database &database, const QList<dataset::DatasetSpec> &datasets, int limit)
{
    const QStringList queries = addressQueries(datasets);
    if (queries.isEmpty())
        return QStringList{};
    auto statement =
        database.prepare(QStringLiteral("SELECT url FROM (%1) WHERE url NOT IN (SELECT url FROM picture) GROUP BY url "
                                        "ORDER BY max(at) DESC, url LIMIT ?1")
                             .arg(queries.join(QStringLiteral(" UNION ALL "))));
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(limit);
    QStringList urls;
    auto row = statement->step();
    for (; row && *row; row = statement->step())
        urls += statement->text(0);
    if (!row)
        return tl::unexpected(row.error());
    return urls;
}

Result<void> removeUnusedPictures(Database &database, const QList<dataset::DatasetSpec> &datasets)
{
    const QStringList queries = addressQueries(datasets);
    if (queries.isEmpty())
        return {};
    return database.exec(QStringLiteral("DELETE FROM picture WHERE url NOT IN (SELECT url FROM (%1))")
                             .arg(queries.join(QStringLiteral(" UNION ALL "))));
}

} // namespace toancanh::store
