// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metric/MetricSpec.h"

#include <QVariantMap>

namespace toancanh::metric {

/// A stretch of time in UTC ms, both ends belong to it (SQL's BETWEEN).
struct Stretch
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
    bool operator==(const Stretch &) const = default;
};

/// The period up to now, the one before it up to the same point, and the same of last year. Where the day
/// does not exist in the earlier month (31 March, 28 February), its last day is meant.
/// The reporting month runs from the 15th to the 14th (Decree 09/2019/NĐ-CP, article 12).
struct PeriodBounds
{
    Stretch current;
    Stretch before;
    Stretch lastYear;

    /// Nothing for Period::None.
    static std::optional<PeriodBounds> of(Period period, qint64 nowMs, const QTimeZone &zone);
    bool operator==(const PeriodBounds &) const = default;
};

/// What a metric's SQL may name: now, and with a period from, to, from_before, to_before, from_last_year
/// and to_last_year.
QVariantMap parameters(Period period, qint64 nowMs, const QTimeZone &zone);

} // namespace toancanh::metric
