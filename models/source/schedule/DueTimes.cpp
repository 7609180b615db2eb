// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/schedule/DueTimes.h"

#include "models/source/spec/LocalMoment.h"

#include <algorithm>

namespace toancanh::source {

namespace {

constexpr int searchDays = 2 * 366;
constexpr int gapDays = 4 * 366 + 62; ///< with a leap year in it

} // namespace

std::optional<qint64> DueTimes::nextMs(qint64 afterMs) const
{
    std::optional<qint64> next;
    QDate date = dateAt(afterMs, m_zone).addDays(-1);
    // A change of the clocks may move a moment into its neighbour's day.
    int daysLeft = searchDays;
    for (; daysLeft > 0; --daysLeft, date = date.addDays(1)) {
        for (const DueTime &due : m_times) {
            const qint64 ms = due.days.contains(date) ? momentOf(date, due.time, m_zone) : afterMs;
            if (ms > afterMs && (!next || ms < *next))
                next = ms;
        }
        if (next)
            daysLeft = qMin(daysLeft, 2);
    }
    return next;
}

std::optional<qint64> DueTimes::latestMs(qint64 nowMs) const
{
    std::optional<qint64> latest;
    QDate date = dateAt(nowMs, m_zone).addDays(1);
    for (int daysLeft = searchDays; daysLeft > 0; --daysLeft, date = date.addDays(-1)) {
        for (const DueTime &due : m_times) {
            const qint64 ms = due.days.contains(date) ? momentOf(date, due.time, m_zone) : nowMs + 1;
            if (ms <= nowMs && (!latest || ms > *latest))
                latest = ms;
        }
        if (latest)
            daysLeft = qMin(daysLeft, 2);
    }
    return latest;
}

qint64 longestGapMs(const QList<DueTime> &times)
{
    std::optional<qint64> before;
    qint64 longest = 0;
    const QDate first(2023, 1, 1);
    for (int day = 0; day < gapDays; ++day) {
        const QDate date = first.addDays(day);
        QList<qint64> moments;
        for (const DueTime &due : times) {
            if (due.days.contains(date))
                moments << momentOf(date, due.time, QTimeZone::utc());
        }
        std::sort(moments.begin(), moments.end());
        for (const qint64 ms : std::as_const(moments)) {
            longest = qMax(longest, ms - before.value_or(ms));
            before = ms;
        }
    }
    return longest;
}

} // namespace toancanh::source
