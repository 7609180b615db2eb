// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"
#include "models/metric/MetricSpec.h"
#include "models/store/query/Reader.h"

namespace toancanh::extract {

/// How the cells of a column are written. Plain ones are numbers or texts, as they come.
enum class ColumnKind { Plain, Time, Boolean, Geometry };

struct ExtractColumn
{
    QString name;
    ColumnKind kind = ColumnKind::Plain;
    bool operator==(const ExtractColumn &) const = default;
};

/// What is taken out of the cache, and how it is written.
struct ExtractPlan
{
    QString name; ///< of the dataset or metric
    QString sql;
    QVariantMap parameters;
    QList<ExtractColumn> columns;
    QList<int> cells;    ///< which cell of a row each column takes
    QStringList leftOut; ///< columns that are personal, or may be
};

/// All columns of a dataset, those that are personal only where that is asked for, then each row's source, data time
/// and fetch time; in the order of its key.
ExtractPlan planOf(const dataset::DatasetSpec &dataset, bool withPersonal);

/// What a metric's SQL gives as of `nowMs`, without its forecast. Where it reads a personal column of a dataset,
/// only those of its columns are taken that are columns of datasets as they stand, and not personal: what is computed
/// may hold anything. Errors: Config, with the metric's file and line.
Result<ExtractPlan> planOf(const metric::MetricSpec &metric, const QList<dataset::DatasetSpec> &datasets,
                           store::Reader &reader, qint64 nowMs, const QTimeZone &zone, bool withPersonal);

} // namespace toancanh::extract
