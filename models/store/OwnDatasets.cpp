// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/OwnDatasets.h"

namespace toancanh::store {

namespace {

constexpr qint64 keptMs = 400LL * 24 * 3'600'000;

ColumnSpec column(const char *name, ColumnType type, bool nullable = false)
{
    return {QString::fromLatin1(name), type, nullable, false, {}};
}

DatasetSpec own(const char *name, const QStringList &key, const QList<ColumnSpec> &columns,
                const QList<QStringList> &indexes = {})
{
    DatasetSpec dataset;
    dataset.name = QString::fromLatin1(name);
    dataset.title = {dataset.name, dataset.name};
    dataset.key = key;
    dataset.columns = columns;
    dataset.indexes = indexes;
    dataset.keepMs = keptMs;
    return dataset;
}

} // namespace

const DatasetSpec &sourceQualityDataset()
{
    static const DatasetSpec dataset =
        own("source_quality", {QStringLiteral("source"), QStringLiteral("day")},
            {column("source", ColumnType::Text), column("day", ColumnType::Time), column("title", ColumnType::Text),
             column("agency", ColumnType::Agency, true), column("rows", ColumnType::Integer),
             column("passed", ColumnType::Integer), column("rejected", ColumnType::Integer),
             column("duplicates", ColumnType::Integer), column("expected", ColumnType::Integer, true),
             column("reported", ColumnType::Integer, true), column("cycles_due", ColumnType::Integer),
             column("cycles_kept", ColumnType::Integer), column("correct", ColumnType::Number, true),
             column("complete", ColumnType::Number, true), column("clean", ColumnType::Number, true),
             column("alive", ColumnType::Number, true), column("score", ColumnType::Number, true)},
            {{QStringLiteral("day")}});
    return dataset;
}

const DatasetSpec &sourceFindingDataset()
{
    static const DatasetSpec dataset =
        own("source_finding",
            {QStringLiteral("source"), QStringLiteral("kind"), QStringLiteral("place"), QStringLiteral("object"),
             QStringLiteral("since")},
            {column("source", ColumnType::Text), column("kind", ColumnType::Text), column("place", ColumnType::Text),
             column("object", ColumnType::Text), column("since", ColumnType::Time), column("title", ColumnType::Text),
             column("agency", ColumnType::Agency, true), column("last_seen", ColumnType::Time),
             column("ended", ColumnType::Time, true), column("said", ColumnType::Text)});
    return dataset;
}

QList<DatasetSpec> withOwnDatasets(const QList<DatasetSpec> &datasets)
{
    return datasets + QList<DatasetSpec>{sourceQualityDataset(), sourceFindingDataset()};
}

Result<void> makeOwnViews(Database &database)
{
    return database.exec(QStringLiteral(
        "CREATE VIEW IF NOT EXISTS agency_quality AS SELECT agency, day, count(*) AS sources, avg(correct) AS correct, "
        "avg(complete) AS complete, avg(clean) AS clean, avg(alive) AS alive, avg(score) AS score "
        "FROM source_quality WHERE agency IS NOT NULL GROUP BY agency, day"));
}

} // namespace toancanh::store
