// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace toancanh::field {

/// A date and a time of no zone.
struct CivilTime
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ms = 0;

    bool isValid() const
    {
        return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth() && hour <= 23 && minute <= 59
               && second <= 59;
    }
    int daysInMonth() const
    {
        constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return days[size_t(month - 1)] + (month == 2 && leap ? 1 : 0);
    }
    /// By Howard Hinnant's days_from_civil.
    qint64 daysSinceEpoch() const
    {
        const int y = year - (month <= 2 ? 1 : 0);
        const int era = y / 400;
        const int yearOfEra = y - era * 400;
        const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return qint64(era) * 146097 + dayOfEra - 719468;
    }
    /// Counted as if it were UTC.
    qint64 msSinceEpoch() const { return (((daysSinceEpoch() * 24 + hour) * 60 + minute) * 60 + second) * 1000 + ms; }
    /// 1 is Monday: 1970-01-01 was a Thursday.
    int weekday() const { return int(((daysSinceEpoch() + 3) % 7 + 7) % 7) + 1; }
};

} // namespace toancanh::field
