// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metric/ValueClass.h"

namespace toancanh::metric {

enum class Better { Neither, Higher, Lower };

/// Which stretch of time a metric binds as :from and :to (local calendar of the centre).
enum class Period { None, Today, Last24Hours, ThisWeek, ThisMonth, ReportingMonth, ThisQuarter, ThisYear, Last30Days };

/// A forecast that the runner appends to a series: double exponential smoothing with a damped trend.
struct ForecastSpec
{
    int steps = 0; ///< how many points beyond the last; 0 for none
    bool operator==(const ForecastSpec &) const = default;
};

/// A named read-only SQL query over datasets. Columns with a fixed meaning: value, at (UTC ms), area, label,
/// series, target, lower, upper, before (the same figure in the compared period), lat, lon.
struct MetricSpec
{
    QString id;
    QString domain;
    LocalizedText title;
    LocalizedText measure; ///< "%", "hồ sơ", "tỷ đồng"
    int decimals = 0;
    Better better = Better::Neither;
    std::optional<double> target;
    QList<ValueClass> values; ///< what its values are called, from low to high
    Period period = Period::None;
    std::optional<qint64>
        refreshMs; ///< re-run at least this often because the SQL reads :now; by default 60 s where it does
    QStringList drill;
    ForecastSpec forecast;
    QString sql;
    QString file; ///< where it is declared, for messages
    int line = 0;
    bool operator==(const MetricSpec &) const = default;
};

/// Reads the `metrics:` of every domain (`like:` inherits all but `sql:`).
QList<MetricSpec> bindMetrics(const profile::Profile &profile);

} // namespace toancanh::metric
