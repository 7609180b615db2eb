// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QTime>

#include <optional>

namespace toancanh::source {

/// Days of the week or of the month; every day where neither is named.
struct DaySet
{
    quint8 weekDays = 0;   ///< bit 0 is Monday
    quint32 monthDays = 0; ///< bit 1 is the first; a month that has no such day is passed over
    bool lastDay = false;  ///< of the month
    bool operator==(const DaySet &) const = default;

    bool contains(const QDate &date) const
    {
        if (weekDays == 0 && monthDays == 0 && !lastDay)
            return true;
        return (weekDays >> (date.dayOfWeek() - 1) & 1) != 0 || (monthDays >> date.day() & 1) != 0
               || (lastDay && date.day() == date.daysInMonth());
    }
};

/// A time of day at which a source is due, in the centre's zone.
struct DueTime
{
    QTime time;
    DaySet days;
    bool operator==(const DueTime &) const = default;
};

/// The hours in which a source is fetched, in the centre's zone. `to` before `from` is of the next day.
struct HoursSpec
{
    QTime from;
    QTime to;
    DaySet days; ///< on which they begin
    bool operator==(const HoursSpec &) const = default;
};

/// When a source is fetched, besides its cycle.
struct ScheduleSpec
{
    QList<DueTime> at; ///< instead of a cycle
    std::optional<HoursSpec> hours;
    std::optional<qint64> jitterMs; ///< by default a fiftieth of the cycle; of `at` half a minute at most
    bool operator==(const ScheduleSpec &) const = default;
};

} // namespace toancanh::source
