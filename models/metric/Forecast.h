// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metric/MetricSpec.h"
#include "models/store/query/Reader.h"

namespace toancanh::metric {

/// One expected value and the interval that holds it with 80 % probability.
struct ForecastPoint
{
    double value = 0;
    double lower = 0;
    double upper = 0;
};

/// Holt's linear trend, damped: E. S. Gardner and E. McKenzie, "Forecasting trends in time series",
/// Management Science 31 (1985); R. J. Hyndman and G. Athanasopoulos, "Forecasting: principles and practice",
/// 3rd edition, §8.2 (the method), §8.7 (the variance of ETS(A,Ad,N)). The three parameters are those of a
/// fixed grid with the least squared one-step errors, so the same series gives the same forecast everywhere.
/// A series that was never below zero is not forecast below it. Empty for fewer than six values: nothing
/// honest can be said of them.
QList<ForecastPoint> dampedTrend(const QList<double> &values, int steps);

/// The table with the forecast of its `value` column as rows after the last: `value`, `lower`, `upper`, and
/// `forecast` = 1 (0 in observed rows). Rows at the end whose value is null are filled first (the SQL named
/// them, by `label` and `at`); rows beyond them continue `at` by the last step. Unchanged when nothing can
/// be forecast.
store::Table withForecast(store::Table table, const ForecastSpec &forecast);

} // namespace toancanh::metric
