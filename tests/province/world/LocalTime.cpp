// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/LocalTime.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <cstdio>

namespace toancanh::province {

namespace {

struct Parts
{
    int year, month, day, hour, minute, second;
};

// Howard Hinnant's civil_from_days.
Parts partsOf(qint64 timeMs, qint64 offsetMs)
{
    const qint64 local = timeMs + offsetMs;
    const qint64 days = local / dayMs;
    const int ofDay = int((local % dayMs) / 1000);
    const qint64 z = days + 719'468;
    const qint64 era = z / 146'097;
    const int dayOfEra = int(z - era * 146'097);
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int shifted = (5 * dayOfYear + 2) / 153;
    const int month = shifted < 10 ? shifted + 3 : shifted - 9;
    const int year = int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
    return {year, month, dayOfYear - (153 * shifted + 2) / 5 + 1, ofDay / 3600, ofDay / 60 % 60, ofDay % 60};
}

template<class... Args>
QByteArray printed(const char *format, Args... args)
{
    std::array<char, 48> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), format, args...);
    return QByteArray(buffer.data(), length);
}

bool isHoliday(const QDate &date)
{
    const int monthDay = date.month() * 100 + date.day();
    if (monthDay == 101 || monthDay == 430 || monthDay == 501 || monthDay == 901 || monthDay == 902)
        return true;
    static const std::array<QDate, 6> lunarNewYears = {QDate(2025, 1, 29), QDate(2026, 2, 17), QDate(2027, 2, 6),
                                                       QDate(2028, 1, 26), QDate(2029, 2, 13), QDate(2030, 2, 3)};
    for (const QDate &first : lunarNewYears) {
        const qint64 after = first.daysTo(date);
        if (after >= -1 && after <= 4)
            return true;
    }
    return false;
}

} // namespace

bool isWorkingDay(int day)
{
    return weekday(day) < 5 && !isHoliday(dateOf(day));
}

int workingDaysAfter(int day, int count)
{
    int result = day;
    while (count > 0) {
        ++result;
        if (isWorkingDay(result))
            --count;
    }
    return result;
}

QByteArray slashDate(int day)
{
    const Parts p = partsOf(qint64(day) * dayMs, 0);
    return printed("%02d/%02d/%04d", p.day, p.month, p.year);
}

QByteArray slashTime(qint64 timeMs)
{
    const Parts p = partsOf(timeMs, zoneMs);
    return printed("%02d/%02d/%04d %02d:%02d", p.day, p.month, p.year, p.hour, p.minute);
}

QByteArray dashTime(qint64 timeMs)
{
    const Parts p = partsOf(timeMs, zoneMs);
    return printed("%04d-%02d-%02d %02d:%02d", p.year, p.month, p.day, p.hour, p.minute);
}

QByteArray isoLocal(qint64 timeMs)
{
    const Parts p = partsOf(timeMs, zoneMs);
    return printed("%04d-%02d-%02dT%02d:%02d:%02d+07:00", p.year, p.month, p.day, p.hour, p.minute, p.second);
}

QByteArray isoUtc(qint64 timeMs)
{
    const Parts p = partsOf(timeMs, 0);
    return printed("%04d-%02d-%02dT%02d:%02d:%02dZ", p.year, p.month, p.day, p.hour, p.minute, p.second);
}

qint64 parsedTime(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    for (const QString &pattern : {QStringLiteral("yyyy-MM-dd"), QStringLiteral("dd/MM/yyyy")}) {
        const QDate date = QDate::fromString(text, pattern);
        if (date.isValid())
            return dayStartMs(dayOf(date));
    }
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return -1;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone(int(zoneMs / 1000)));
    return time.toMSecsSinceEpoch();
}

} // namespace toancanh::province
