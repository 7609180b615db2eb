// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>

namespace toancanh::province {

// The province's own clock: Asia/Ho_Chi_Minh has been UTC+7 without summer time since 1975, so days and hours
// are counted by hand, which is many times faster than QDateTime for tens of thousands of rows.

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qint64 zoneMs = 7 * hourMs;

/// Days since 1/1/1970 on the province's calendar.
constexpr int dayOf(qint64 timeMs)
{
    const qint64 local = timeMs + zoneMs;
    return int(local >= 0 ? local / dayMs : (local - dayMs + 1) / dayMs);
}
constexpr qint64 dayStartMs(int day)
{
    return qint64(day) * dayMs - zoneMs;
}
constexpr double hourOfDay(qint64 timeMs)
{
    return double(timeMs - dayStartMs(dayOf(timeMs))) / double(hourMs);
}
constexpr int weekday(int day)
{
    return (day + 3) % 7;
} ///< 0 is Monday
inline QDate dateOf(int day)
{
    return QDate::fromJulianDay(2'440'588 + day);
}
inline int dayOf(const QDate &date)
{
    return int(date.toJulianDay() - 2'440'588);
}

/// Monday to Friday, without the holidays.
bool isWorkingDay(int day);
/// The working day that is `count` working days after `day`.
int workingDaysAfter(int day, int count);

QByteArray slashDate(int day);       ///< 21/11/2026
QByteArray slashTime(qint64 timeMs); ///< 21/11/2026 14:30
QByteArray dashTime(qint64 timeMs);  ///< 2026-11-21 14:30
QByteArray isoLocal(qint64 timeMs);  ///< 2026-11-21T14:30:05+07:00
QByteArray isoUtc(qint64 timeMs);    ///< 2026-11-21T07:30:05Z
/// Reads yyyy-MM-dd (local midnight), dd/MM/yyyy, and ISO 8601 times with or without a zone (then local).
/// -1 when it is none of them.
qint64 parsedTime(const QByteArray &text);

} // namespace toancanh::province
