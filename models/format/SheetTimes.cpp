// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/SheetTimes.h"

#include <QDateTime>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace toancanh::format {

namespace {

constexpr double dayMs = 86'400'000;
constexpr double epochDay = 25569; ///< 1/1/1970, counted from 30/12/1899
constexpr qint64 julian1970 = 2'440'588;
constexpr double daysTo1904 = 1462;
constexpr double lastDay = 2'958'466; ///< after 31/12/9999
constexpr double roundedMs = 20;      ///< what programs that write seven digits of a day are off

} // namespace

bool showsTime(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || format == 45 || format == 47
           || (format >= 50 && format <= 58);
}

bool showsTime(std::string_view code)
{
    for (size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        switch (code[at]) {
        case '"': at = std::min(code.find('"', at + 1), code.size()); break;
        case '\\':
        case '_':
        case '*': ++at; break;
        case '[': {
            const size_t end = std::min(code.find(']', at), code.size());
            const std::string_view inside = code.substr(at + 1, end - at - 1);
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
                return false;
            at = end;
            break;
        }
        case 'G':
        case 'g':
            if (code.substr(at).starts_with("General"))
                at += 6;
            break;
        case 'd':
        case 'D':
        case 'm':
        case 'M':
        case 'y':
        case 'Y':
        case 'h':
        case 'H':
        case 's':
        case 'S': return true;
        default: break;
        }
    }
    return false;
}

std::optional<qint64> timeOfSerial(double days, bool from1904)
{
    if (from1904)
        days += daysTo1904;
    else if (days >= 1 && days < 60)
        ++days;
    if (!(days >= 0 && days < lastDay))
        return {};
    const double ms = (days - epochDay) * dayMs;
    const double second = std::round(ms / 1000) * 1000;
    return qint64(std::abs(ms - second) <= roundedMs ? second : std::round(ms));
}

std::optional<qint64> timeOfIso(std::string_view text)
{
    constexpr qsizetype dateSize = 10;
    const QString written = QString::fromLatin1(text.data(), qsizetype(std::min<size_t>(text.size(), 40)));
    const QDate date = QDate::fromString(written.left(dateSize), Qt::ISODate);
    QTime time(0, 0);
    if (written.size() > dateSize) {
        QString clock = written.mid(dateSize + 1);
        if (clock.endsWith(QLatin1Char('Z')))
            clock.chop(1);
        time = QTime::fromString(clock, Qt::ISODateWithMs);
    }
    if (!date.isValid() || !time.isValid())
        return {};
    return (date.toJulianDay() - julian1970) * qint64(dayMs) + time.msecsSinceStartOfDay();
}

std::optional<qint64> timeOfDuration(std::string_view text)
{
    if (!text.starts_with("PT"))
        return {};
    double seconds = 0;
    for (std::string_view rest = text.substr(2); !rest.empty();) {
        double number = 0;
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        if (error != std::errc() || end == rest.data() + rest.size())
            return {};
        if (*end != 'H' && *end != 'M' && *end != 'S')
            return {};
        seconds += number * (*end == 'H' ? 3600 : *end == 'M' ? 60 : 1);
        rest.remove_prefix(size_t(end - rest.data()) + 1);
    }
    return timeOfSerial(seconds * 1000 / dayMs, false);
}

} // namespace toancanh::format
