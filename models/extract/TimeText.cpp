// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/TimeText.h"

#include <QDate>

#include <array>
#include <cstdio>

namespace toancanh::extract {

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 HourMs = 60 * MinuteMs;
constexpr qint64 DayMs = 24 * HourMs;
constexpr qint64 FarthestMs = 9'000'000'000'000'000; // some 285,000 years: nothing overflows

qint64 floorOf(qint64 value, qint64 step)
{
    return value / step - (value % step < 0 ? 1 : 0);
}

} // namespace

qint64 TimeText::localMs(qint64 ms) const
{
    const qint64 told = qBound(-FarthestMs, ms, FarthestMs);
    return told + m_local.offsetAt(told);
}

QByteArray TimeText::iso(qint64 ms) const
{
    const qint64 local = localMs(ms);
    const qint64 ahead = local - qBound(-FarthestMs, ms, FarthestMs);
    const qint64 day = floorOf(local, DayMs);
    const qint64 rest = local - day * DayMs;
    const QDate date = QDate(1970, 1, 1).addDays(day);
    const qint64 offset = qAbs(ahead);
    std::array<char, 64> text{};
    const auto part = [](qint64 value) { return static_cast<int>(value); };
    int size =
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d", date.year(), date.month(), date.day(),
                      part(rest / HourMs), part(rest % HourMs / MinuteMs), part(rest % MinuteMs / 1000));
    QByteArray iso(text.data(), size);
    if (rest % 1000 != 0) {
        size = std::snprintf(text.data(), text.size(), ".%03d", part(rest % 1000));
        iso.append(text.data(), size);
    }
    size = std::snprintf(text.data(), text.size(), "%c%02d:%02d", ahead < 0 ? '-' : '+', part(offset / HourMs),
                         part(offset % HourMs / MinuteMs));
    return iso.append(text.data(), size);
}

} // namespace toancanh::extract
