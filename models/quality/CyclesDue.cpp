// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/CyclesDue.h"

#include "models/dataset/LocalTime.h"

namespace toancanh::quality {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 24LL * 3'600'000;

} // namespace

qint64 dayOf(qint64 ms, const QTimeZone &zone)
{
    return dataset::LocalTime(zone).startOfDay(ms);
}

QMap<qint64, Cycles> cyclesDue(qint64 afterMs, qint64 toMs, const std::optional<qint64> &dataAtMs,
                               const CycleRules &rules, const QTimeZone &zone)
{
    QMap<qint64, Cycles> days;
    const qint64 stepMs = qBound(minuteMs, rules.everyMs, dayMs);
    const qint64 fromMs = qMax(afterMs, toMs - 2 * dayMs);
    const std::optional<dataset::Rest> rest = dataAtMs ? rules.restFrom(*dataAtMs) : std::nullopt;
    const dataset::LocalTime local(zone);
    for (qint64 day = local.startOfDay(fromMs); day <= toMs;) {
        const qint64 next = local.startOfDay(day + dayMs + dayMs / 2); // a day has 23 to 25 hours
        for (qint64 dueMs = day; dueMs < next && dueMs <= toMs; dueMs += stepMs) {
            if (dueMs <= fromMs || !rules.isOpen(dueMs))
                continue;
            Cycles &cycles = days[day];
            ++cycles.due;
            if (dataAtMs && dataset::msOutsideRest(*dataAtMs, dueMs, rest) < 2 * rules.everyMs)
                ++cycles.kept;
        }
        if (next <= day)
            break;
        day = next;
    }
    return days;
}

} // namespace toancanh::quality
