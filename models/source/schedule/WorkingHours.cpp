// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/schedule/WorkingHours.h"

#include "models/source/spec/LocalMoment.h"

namespace toancanh::source {

namespace {

constexpr int searchDays = 2 * 366;

} // namespace

std::optional<dataset::Rest> WorkingHours::stretch(qint64 ms) const
{
    QDate date = dateAt(ms, m_zone).addDays(-2);
    for (int day = 0; day < searchDays; ++day, date = date.addDays(1)) {
        if (!m_hours->days.contains(date))
            continue;
        const QDate end = m_hours->to <= m_hours->from ? date.addDays(1) : date;
        const dataset::Rest open{momentOf(date, m_hours->from, m_zone), momentOf(end, m_hours->to, m_zone)};
        if (open.untilMs > ms && open.untilMs > open.fromMs)
            return open;
    }
    return {};
}

qint64 WorkingHours::opensMs(qint64 nowMs) const
{
    if (!m_hours)
        return nowMs;
    const auto open = stretch(nowMs);
    return open ? qMax(nowMs, open->fromMs) : nowMs;
}

std::optional<dataset::Rest> WorkingHours::restFrom(qint64 ms) const
{
    if (!m_hours)
        return {};
    qint64 from = ms;
    auto open = stretch(ms);
    if (open && open->fromMs <= ms) {
        from = open->untilMs;
        open = stretch(from);
    }
    if (!open || open->fromMs <= from)
        return {};
    return dataset::Rest{from, open->fromMs};
}

} // namespace toancanh::source
