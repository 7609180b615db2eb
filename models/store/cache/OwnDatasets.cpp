// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/OwnDatasets.h"

namespace toancanh::store {

namespace {

constexpr qint64 keptMs = 400LL * 24 * 3'600'000;

dataset::ColumnSpec column(const char *name, dataset::ColumnType type, bool nullable = false)
{
    return {QString::fromLatin1(name), type, nullable, false, {}};
}

dataset::DatasetSpec own(const char *name, const QStringList &key, const QList<dataset::ColumnSpec> &columns,
                         const QList<QStringList> &indexes = {})
{
    dataset::DatasetSpec dataset;
    dataset.name = QString::fromLatin1(name);
    dataset.title = {dataset.name, dataset.name};
    dataset.key = key;
    dataset.columns = columns;
    dataset.indexes = indexes;
    dataset.keepMs = keptMs;
    return dataset;
}

} // namespace

const dataset::DatasetSpec &sourceQualityDataset()
{
    static const dataset::DatasetSpec dataset =
        own("source_quality", {QStringLiteral("source"), QStringLiteral("day")},
            {column("source", dataset::ColumnType::Text), column("day", dataset::ColumnType::Time),
             column("title", dataset::ColumnType::Text), column("agency", dataset::ColumnType::Agency, true),
             column("rows", dataset::ColumnType::Integer), column("passed", dataset::ColumnType::Integer),
             column("rejected", dataset::ColumnType::Integer), column("duplicates", dataset::ColumnType::Integer),
             column("expected", dataset::ColumnType::Integer, true),
             column("reported", dataset::ColumnType::Integer, true), column("cycles_due", dataset::ColumnType::Integer),
             column("cycles_kept", dataset::ColumnType::Integer), column("correct", dataset::ColumnType::Number, true),
             column("complete", dataset::ColumnType::Number, true), column("clean", dataset::ColumnType::Number, true),
             column("alive", dataset::ColumnType::Number, true), column("score", dataset::ColumnType::Number, true)},
            {{QStringLiteral("day")}});
    return dataset;
}

const dataset::DatasetSpec &sourceFindingDataset()
{
    static const dataset::DatasetSpec dataset =
        own("source_finding",
            {QStringLiteral("source"), QStringLiteral("kind"), QStringLiteral("place"), QStringLiteral("object"),
             QStringLiteral("since")},
            {column("source", dataset::ColumnType::Text), column("kind", dataset::ColumnType::Text),
             column("place", dataset::ColumnType::Text), column("object", dataset::ColumnType::Text),
             column("since", dataset::ColumnType::Time), column("title", dataset::ColumnType::Text),
             column("agency", dataset::ColumnType::Agency, true), column("last_seen", dataset::ColumnType::Time),
             column("ended", dataset::ColumnType::Time, true), column("said", dataset::ColumnType::Text)});
    return dataset;
}

QList<dataset::DatasetSpec> withOwnDatasets(const QList<dataset::DatasetSpec> &datasets)
{
    return datasets + QList<dataset::DatasetSpec>{sourceQualityDataset(), sourceFindingDataset()};
}

Result<void> makeOwnViews(Database &database)
{
    return database.exec(QStringLiteral(
        "CREATE VIEW IF NOT EXISTS agency_quality AS SELECT agency, day, count(*) AS sources, avg(correct) AS correct, "
        "avg(complete) AS complete, avg(clean) AS clean, avg(alive) AS alive, avg(score) AS score "
        "FROM source_quality WHERE agency IS NOT NULL GROUP BY agency, day"));
}

} // namespace toancanh::store
