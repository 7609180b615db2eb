// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metric/MetricSpec.h"
#include "models/store/query/Reader.h"

namespace toancanh::metric {

/// What one run of a metric's SQL gave.
struct QueryOutcome
{
    Result<store::Table> table;
    std::optional<QSet<QString>> tables; ///< those it reads; nothing when they could not be told
};

/// Runs the metric as of `nowMs` and appends its forecast. An error names the metric's file and line.
QueryOutcome runMetric(store::Reader &reader, const MetricSpec &spec, qint64 nowMs, const QTimeZone &zone);

/// How often the metric must run by the clock alone: `refresh:`, or 60 s where its SQL names a time
/// (:now, :from, :to …); nothing where only its data change it.
std::optional<qint64> clockMs(const MetricSpec &spec);

} // namespace toancanh::metric
