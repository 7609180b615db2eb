// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/Forecast.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace toancanh::metric {
namespace {

constexpr qsizetype fewestValues = 6;
constexpr double widthOf80Percent = 1.281551565545; ///< of the normal distribution, to either side
constexpr int estimated = 5;                        ///< alpha, beta, phi, the first level and trend

struct Parameters
{
    double alpha = 0;
    double betaStar = 0;
    double phi = 0;
};

struct Fit
{
    Parameters parameters;
    double level = 0;
    double trend = 0;
    double squaredErrors = 0;
};

Fit fitted(const QList<double> &values, const Parameters &p)
{
    Fit fit{p, values.at(0), (values.at(3) - values.at(0)) / 3.0, 0};
    for (qsizetype t = 1; t < values.size(); ++t) {
        const double expected = fit.level + p.phi * fit.trend;
        const double error = values.at(t) - expected;
        const double level = expected + p.alpha * error;
        fit.trend = p.betaStar * (level - fit.level) + (1 - p.betaStar) * p.phi * fit.trend;
        fit.level = level;
        fit.squaredErrors += error * error;
    }
    return fit;
}

Fit bestFit(const QList<double> &values)
{
    // phi between 0.80 and 0.98 as fpp3 §8.2 advises: below it damps too soon, above it not at all.
    static constexpr std::array alphas{0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99};
    static constexpr std::array betas{0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9};
    static constexpr std::array phis{0.80, 0.85, 0.90, 0.95, 0.98};
    std::optional<Fit> best;
    for (const double alpha : alphas)
        for (const double beta : betas)
            for (const double phi : phis)
                if (const Fit fit = fitted(values, {alpha, beta, phi});
                    !best || fit.squaredErrors < best->squaredErrors)
                    best = fit;
    return *best;
}

int ensureColumn(store::Table &table, const QString &name, const QVariant &value)
{
    if (const qsizetype index = table.columns.indexOf(name); index >= 0)
        return int(index);
    table.columns.append(name);
    for (QVariantList &row : table.rows)
        row.append(value);
    return int(table.columns.size()) - 1;
}

} // namespace

QList<ForecastPoint> dampedTrend(const QList<double> &values, int steps)
{
    if (values.size() < fewestValues || steps <= 0)
        return {};
    const Fit fit = bestFit(values);
    const auto [alpha, betaStar, phi] = fit.parameters;
    const double beta = alpha * betaStar;
    const double variance = fit.squaredErrors / double(std::max<qsizetype>(1, values.size() - estimated));
    const bool neverNegative = std::all_of(values.begin(), values.end(), [](double value) { return value >= 0; });
    const auto floored = [&](double value) { return neverNegative ? std::max(0.0, value) : value; };

    QList<ForecastPoint> points;
    double damping = 0; // phi + phi² + … + phi^h
    double spread = 1;  // 1 + the sum of (alpha + beta·(phi + … + phi^j))² for j < h
    for (int h = 1; h <= steps; ++h) {
        damping += std::pow(phi, h);
        const double value = fit.level + damping * fit.trend;
        const double half = widthOf80Percent * std::sqrt(variance * spread);
        points.append({floored(value), floored(value - half), floored(value + half)});
        spread += std::pow(alpha + beta * damping, 2);
    }
    return points;
}

store::Table withForecast(store::Table table, const ForecastSpec &forecast)
{
    const int value = int(table.columns.indexOf(QStringLiteral("value")));
    if (forecast.steps <= 0 || value < 0)
        return table;
    qsizetype observed = table.rows.size();
    while (observed > 0 && table.rows.at(observed - 1).at(value).isNull())
        --observed;
    QList<double> values;
    for (qsizetype row = 0; row < observed; ++row)
        if (const QVariant cell = table.rows.at(row).at(value); !cell.isNull())
            values.append(cell.toDouble());
    const QList<ForecastPoint> points = dampedTrend(values, forecast.steps);
    if (points.isEmpty())
        return table;

    const int at = int(table.columns.indexOf(QStringLiteral("at")));
    const int lower = ensureColumn(table, QStringLiteral("lower"), QVariant());
    const int upper = ensureColumn(table, QStringLiteral("upper"), QVariant());
    const int mark = ensureColumn(table, QStringLiteral("forecast"), qlonglong(0));
    for (qsizetype step = 0; step < points.size(); ++step) {
        const qsizetype index = observed + step;
        if (index == table.rows.size()) {
            QVariantList next(table.columns.size());
            if (at >= 0 && index >= 2) {
                const qlonglong last = table.rows.at(index - 1).at(at).toLongLong();
                next[at] = last + (last - table.rows.at(index - 2).at(at).toLongLong());
            }
            table.rows.append(next);
        }
        QVariantList &row = table.rows[index];
        row[value] = points.at(step).value;
        row[lower] = points.at(step).lower;
        row[upper] = points.at(step).upper;
        row[mark] = qlonglong(1);
    }
    return table;
}

} // namespace toancanh::metric
