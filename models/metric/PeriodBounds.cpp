// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/PeriodBounds.h"

#include <QDateTime>

namespace toancanh::metric {
namespace {

struct Shift
{
    int years = 0;
    int months = 0;
    int days = 0;
};

QDate startOf(Period period, const QDate &today)
{
    switch (period) {
    case Period::ThisWeek: return today.addDays(1 - today.dayOfWeek());
    case Period::ThisMonth: return QDate(today.year(), today.month(), 1);
    case Period::ReportingMonth: {
        const QDate closing(today.year(), today.month(), 15);
        return today < closing ? closing.addMonths(-1) : closing;
    }
    case Period::ThisQuarter: return QDate(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    case Period::ThisYear: return QDate(today.year(), 1, 1);
    default: return today;
    }
}

Shift backToBefore(Period period)
{
    switch (period) {
    case Period::ThisWeek: return {0, 0, 7};
    case Period::ThisMonth:
    case Period::ReportingMonth: return {0, 1, 0};
    case Period::ThisQuarter: return {0, 3, 0};
    case Period::ThisYear: return {1, 0, 0};
    default: return {0, 0, 1};
    }
}

Stretch shifted(const QDateTime &from, const QDateTime &to, const Shift &back)
{
    const auto moved = [&](const QDateTime &time) {
        return time.addYears(-back.years).addMonths(-back.months).addDays(-back.days).toMSecsSinceEpoch();
    };
    return {moved(from), moved(to)};
}

} // namespace

std::optional<PeriodBounds> PeriodBounds::of(Period period, qint64 nowMs, const QTimeZone &zone)
{
    if (period == Period::None)
        return std::nullopt;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, zone);
    PeriodBounds bounds;
    if (period == Period::Last24Hours || period == Period::Last30Days) {
        const int days = period == Period::Last30Days ? 30 : 1;
        const QDateTime from = now.addDays(-days);
        bounds.current = {from.toMSecsSinceEpoch(), nowMs};
        bounds.before = {from.addDays(-days).toMSecsSinceEpoch(), from.toMSecsSinceEpoch() - 1};
        bounds.lastYear = shifted(from, now, {1, 0, 0});
        return bounds;
    }
    const QDateTime from(startOf(period, now.date()), QTime(0, 0), zone);
    bounds.current = {from.toMSecsSinceEpoch(), nowMs};
    bounds.before = shifted(from, now, backToBefore(period));
    // A week is compared with whole weeks earlier, so that weekdays meet weekdays.
    bounds.lastYear = shifted(from, now, period == Period::ThisWeek ? Shift{0, 0, 364} : Shift{1, 0, 0});
    return bounds;
}

QVariantMap parameters(Period period, qint64 nowMs, const QTimeZone &zone)
{
    QVariantMap values{{QStringLiteral("now"), nowMs}};
    if (const auto bounds = PeriodBounds::of(period, nowMs, zone)) {
        const auto add = [&](const QString &suffix, const Stretch &stretch) {
            values.insert(QStringLiteral("from") + suffix, stretch.fromMs);
            values.insert(QStringLiteral("to") + suffix, stretch.toMs);
        };
        add(QString(), bounds->current);
        add(QStringLiteral("_before"), bounds->before);
        add(QStringLiteral("_last_year"), bounds->lastYear);
    }
    return values;
}

} // namespace toancanh::metric
