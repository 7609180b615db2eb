// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/MetricQuery.h"

#include "models/metric/Forecast.h"
#include "models/metric/PeriodBounds.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace toancanh::metric {

QueryOutcome runMetric(store::Reader &reader, const MetricSpec &spec, qint64 nowMs, const QTimeZone &zone)
{
    const auto named = [&](const Error &error) {
        return failure(error.kind,
                       QCoreApplication::translate("toancanh::metric", "the metric \"%1\" cannot be computed: %2")
                           .arg(spec.id, error.sentence),
                       QStringLiteral("%1:%2").arg(spec.file).arg(spec.line));
    };
    auto tables = reader.tablesRead(spec.sql);
    if (!tables)
        return {named(tables.error()), std::nullopt};
    auto table = reader.query(spec.sql, parameters(spec.period, nowMs, zone));
    if (!table)
        return {named(table.error()), *tables};
    return {withForecast(std::move(*table), spec.forecast), *tables};
}

std::optional<qint64> clockMs(const MetricSpec &spec)
{
    static const QRegularExpression time(QStringLiteral(":(?:now|from|to)(?:_before|_last_year)?\\b"));
    if (spec.refreshMs)
        return spec.refreshMs;
    return time.match(spec.sql).hasMatch() ? std::optional<qint64>(60'000) : std::nullopt;
}

} // namespace toancanh::metric
