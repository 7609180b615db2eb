// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metric/MetricResult.h"
#include "models/metric/MetricSpec.h"
#include "models/store/query/Reader.h"

#include <QSet>

namespace toancanh::metric {

/// The last good result of a metric as it is kept in the cache, so that a start shows it before the first query has
/// ended. Its states of sources are not kept with it.
struct KeptResult
{
    MetricResult result;
    QSet<QString> tables; ///< that the metric reads
    qint64 commitSeq = 0; ///< the newest commit in them that the query is sure to have seen
};

/// The newest commit that changed one of the tables; 0 where there is none.
Result<qint64> newestCommit(store::Reader &reader, const QSet<QString> &tables);

QString keptName(const MetricSpec &spec);
/// For Store::keep. Nothing where a result is too large to be worth it.
std::optional<QByteArray> packed(const KeptResult &kept, const MetricSpec &spec);

/// What is kept of the metric, where a query would give the same now: its SQL and the data that it read are as they
/// were; where it names a time, that was on the same day and at most a quarter of an hour ago.
std::optional<KeptResult> readKept(store::Reader &reader, const MetricSpec &spec, qint64 nowMs, const QTimeZone &zone);

} // namespace toancanh::metric
