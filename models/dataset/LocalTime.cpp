// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dataset/LocalTime.h"

#include <QDateTime>

#include <chrono>
#include <limits>

namespace toancanh::dataset {

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 DayMs = 24 * HourMs;

qint64 floorDivide(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

qint64 floorModulo(qint64 value, qint64 by)
{
    return value - floorDivide(value, by) * by;
}

qint64 mondayOf(qint64 day)
{
    return day - floorModulo(day + 3, 7); // 1970-01-01 was a Thursday
}

// Mondays to Fridays from 1969-12-29, a Monday, up to the end of the day.
qint64 workingDaysUpTo(qint64 day)
{
    const qint64 days = day + 4;
    return floorDivide(days, 7) * 5 + std::min<qint64>(floorModulo(days, 7), 5);
}

} // namespace

LocalTime::LocalTime(const QTimeZone &zone) : m_zone(zone.isValid() ? zone : QTimeZone::utc()) {}

qint64 LocalTime::offsetAt(qint64 ms) const
{
    if (ms >= m_fromMs && ms < m_toMs)
        return m_offsetMs;
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc());
    m_offsetMs = qint64(m_zone.offsetFromUtc(moment)) * 1000;
    if (!m_zone.hasTransitions()) {
        m_fromMs = std::numeric_limits<qint64>::min();
        m_toMs = std::numeric_limits<qint64>::max();
        return m_offsetMs;
    }
    const QDateTime before = m_zone.previousTransition(moment.addMSecs(1)).atUtc;
    const QDateTime after = m_zone.nextTransition(moment).atUtc;
    m_fromMs = before.isValid() ? before.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    m_toMs = after.isValid() ? after.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    return m_offsetMs;
}

qint64 LocalTime::dayOf(qint64 ms) const
{
    return floorDivide(ms + offsetAt(ms), DayMs);
}

qint64 LocalTime::startOf(qint64 day) const
{
    const qint64 midnight = day * DayMs;
    // Where the clocks change on that day, the offset of midnight differs from that of the moment asked for.
    const qint64 guess = midnight - offsetAt(midnight);
    const qint64 offset = offsetAt(guess);
    if (guess + offset == midnight)
        return guess;
    const QDate date = QDate(1970, 1, 1).addDays(day);
    return date.startOfDay(m_zone).toMSecsSinceEpoch();
}

qint64 LocalTime::startOfHour(qint64 ms) const
{
    const qint64 offset = offsetAt(ms);
    return floorDivide(ms + offset, HourMs) * HourMs - offset;
}

qint64 LocalTime::startOfDay(qint64 ms) const
{
    return startOf(dayOf(ms));
}

qint64 LocalTime::startOfWeek(qint64 ms) const
{
    return startOf(mondayOf(dayOf(ms)));
}

qint64 LocalTime::startOfMonth(qint64 ms) const
{
    using namespace std::chrono;
    const year_month_day date{sys_days{days{dayOf(ms)}}};
    return startOf(sys_days{date.year() / date.month() / 1}.time_since_epoch().count());
}

QString LocalTime::format(qint64 ms, const QString &pattern) const
{
    return QDateTime::fromMSecsSinceEpoch(ms + offsetAt(ms), QTimeZone::utc()).toString(pattern);
}

qint64 LocalTime::workingDays(qint64 fromMs, qint64 toMs) const
{
    return workingDaysUpTo(dayOf(toMs)) - workingDaysUpTo(dayOf(fromMs));
}

} // namespace toancanh::dataset
