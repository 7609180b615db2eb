// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/ExtractPlan.h"

#include "models/dataset/SqlNames.h"
#include "models/metric/PeriodBounds.h"

#include <algorithm>

namespace toancanh::extract {

namespace {

using dataset::ColumnSpec;
using dataset::ColumnType;
using dataset::DatasetSpec;

ColumnKind kindOf(ColumnType type)
{
    switch (type) {
    case ColumnType::Time: return ColumnKind::Time;
    case ColumnType::Boolean: return ColumnKind::Boolean;
    case ColumnType::Geometry: return ColumnKind::Geometry;
    default: return ColumnKind::Plain;
    }
}

const ColumnSpec *find(const QList<DatasetSpec> &datasets, const QString &table, const QString &column)
{
    for (const DatasetSpec &dataset : datasets) {
        if (dataset.name != table)
            continue;
        const int index = dataset.columnIndex(column);
        return index < 0 ? nullptr : &dataset.columns.at(index);
    }
    return nullptr;
}

bool readsPersonal(const store::QueryShape &shape, const QList<DatasetSpec> &datasets)
{
    return std::any_of(shape.reads.cbegin(), shape.reads.cend(), [&](const std::pair<QString, QString> &read) {
        const ColumnSpec *column = find(datasets, read.first, read.second);
        return column && column->personal;
    });
}

bool isTimeOfRow(const QString &column)
{
    return column == QLatin1String("_data_at") || column == QLatin1String("_fetched_at");
}

/// `at` is a metric's time wherever it comes from.
ColumnKind kindOf(const store::AnswerColumn &column, const ColumnSpec *origin)
{
    if (origin)
        return kindOf(origin->type);
    return column.name == QLatin1String("at") || isTimeOfRow(column.column) ? ColumnKind::Time : ColumnKind::Plain;
}

} // namespace

ExtractPlan planOf(const DatasetSpec &dataset, bool withPersonal)
{
    ExtractPlan plan;
    plan.name = dataset.name;
    QStringList names;
    for (const ColumnSpec &column : dataset.columns) {
        if (column.personal && !withPersonal) {
            plan.leftOut += column.name;
            continue;
        }
        names += column.name;
        plan.columns += ExtractColumn{column.name, kindOf(column.type)};
    }
    for (const char *name : {"_source", "_data_at", "_fetched_at"}) {
        names += QString::fromLatin1(name);
        plan.columns +=
            ExtractColumn{names.constLast(), isTimeOfRow(names.constLast()) ? ColumnKind::Time : ColumnKind::Plain};
    }
    for (int i = 0; i < plan.columns.size(); ++i)
        plan.cells += i;
    plan.sql = QStringLiteral("SELECT %1 FROM \"%2\" ORDER BY %3")
                   .arg(dataset::quoted(names), dataset.name, dataset::quoted(dataset.key));
    return plan;
}

Result<ExtractPlan> planOf(const metric::MetricSpec &metric, const QList<DatasetSpec> &datasets, store::Reader &reader,
                           qint64 nowMs, const QTimeZone &zone, bool withPersonal)
{
    const auto shape = reader.shape(metric.sql);
    if (!shape)
        return failure(shape.error().kind, shape.error().sentence,
                       QStringLiteral("%1:%2").arg(metric.file).arg(metric.line));
    ExtractPlan plan;
    plan.name = metric.id;
    plan.sql = metric.sql;
    plan.parameters = metric::parameters(metric.period, nowMs, zone);
    const bool isGuarded = !withPersonal && readsPersonal(*shape, datasets);
    for (int i = 0; i < shape->columns.size(); ++i) {
        const store::AnswerColumn &column = shape->columns.at(i);
        const ColumnSpec *origin = find(datasets, column.table, column.column);
        if (isGuarded && (column.table.isEmpty() || (origin && origin->personal))) {
            plan.leftOut += column.name;
            continue;
        }
        plan.columns += ExtractColumn{column.name, kindOf(column, origin)};
        plan.cells += i;
    }
    return plan;
}

} // namespace toancanh::extract
