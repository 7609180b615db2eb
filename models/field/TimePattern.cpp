// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/TimePattern.h"

#include <QLocale>

#include <array>
#include <charconv>
#include <cmath>

namespace toancanh::field {

namespace {

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
    /// Counted as if it were UTC; the days by Howard Hinnant's days_from_civil.
    qint64 msSinceEpoch() const
    {
        const int y = year - (month <= 2 ? 1 : 0);
        const int era = y / 400;
        const int yearOfEra = y - era * 400;
        const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        const qint64 days = qint64(era) * 146097 + dayOfEra - 719468;
        return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + ms;
    }
};

/// Takes between `minimum` and `maximum` digits off the front.
std::optional<int> takeDigits(std::string_view &text, int minimum, int maximum)
{
    int value = 0;
    int taken = 0;
    while (taken < maximum && size_t(taken) < text.size() && text[size_t(taken)] >= '0' && text[size_t(taken)] <= '9') {
        value = value * 10 + (text[size_t(taken)] - '0');
        ++taken;
    }
    if (taken < minimum)
        return {};
    text.remove_prefix(size_t(taken));
    return value;
}

bool takeText(std::string_view &text, std::string_view expected)
{
    if (!text.starts_with(expected))
        return false;
    text.remove_prefix(expected.size());
    return true;
}

bool takeOneOf(std::string_view &text, std::string_view characters)
{
    if (text.empty() || characters.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

/// "Z", "+07:00", "+0700" or "+07" in ms; nothing where it is none of them.
std::optional<qint64> takeOffset(std::string_view &text)
{
    if (takeOneOf(text, "Zz"))
        return 0;
    const bool negative = text.starts_with('-');
    if (!takeOneOf(text, "+-"))
        return {};
    const std::optional<int> hours = takeDigits(text, 2, 2);
    takeText(text, ":");
    const std::optional<int> minutes = text.empty() ? std::optional(0) : takeDigits(text, 2, 2);
    if (!hours || !minutes || *hours > 14 || *minutes > 59)
        return {};
    const qint64 offset = (*hours * 60LL + *minutes) * 60'000;
    return negative ? -offset : offset;
}

int &fieldOf(CivilTime &time, char letter)
{
    switch (letter) {
    case 'y': return time.year;
    case 'M': return time.month;
    case 'd': return time.day;
    case 'H': return time.hour;
    case 'm': return time.minute;
    case 's': return time.second;
    default: return time.ms;
    }
}

std::optional<qint64> inCalendar(double ms)
{
    // Year 0001 to 9999: beyond it a unit was mistaken.
    if (!std::isfinite(ms) || ms < -62135596800000.0 || ms > 253402300799999.0)
        return {};
    return std::llround(ms);
}

std::optional<qint64> ofEpoch(std::string_view text, double factor)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return inCalendar(number * factor);
}

} // namespace

std::optional<TimePattern> TimePattern::compile(const QString &pattern, const QTimeZone &zone, bool zoneIgnored)
{
    TimePattern result(pattern, zone, zoneIgnored);
    if (pattern == QLatin1String("iso")) {
        result.m_kind = Kind::Iso;
    } else if (pattern == QLatin1String("epoch-s")) {
        result.m_kind = Kind::EpochSeconds;
    } else if (pattern == QLatin1String("epoch-ms")) {
        result.m_kind = Kind::EpochMs;
    } else if (pattern == QLatin1String("json-date")) {
        result.m_kind = Kind::JsonDate;
    } else if (pattern == QLatin1String("period")) {
        result.m_kind = Kind::Period;
    } else {
        const bool hasDay = pattern.contains(QLatin1Char('d'));
        const bool hasMonth = pattern.contains(QLatin1Char('M'));
        if (!pattern.contains(QLatin1String("yy")) || (hasDay && !hasMonth))
            return {};
        if (!result.compileParts())
            result.m_kind = Kind::Locale;
    }
    return result;
}

/// False where the pattern has letters that only QLocale knows.
bool TimePattern::compileParts()
{
    for (qsizetype i = 0; i < m_pattern.size();) {
        const QChar c = m_pattern.at(i);
        if (!c.isLetter() && c != QLatin1Char('\'')) {
            if (m_parts.empty() || m_parts.back().letter != 0)
                m_parts.push_back({});
            m_parts.back().literal += QString(c).toStdString();
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < m_pattern.size() && m_pattern.at(end) == c)
            ++end;
        const int run = int(end - i);
        const char letter = c.toLatin1();
        const bool twoDigits =
            letter != 0 && std::string_view("MdHms").find(letter) != std::string_view::npos && run <= 2;
        if (letter == 'y' && (run == 2 || run == 4))
            m_parts.push_back({letter, run, run, {}});
        else if (twoDigits)
            m_parts.push_back({letter, run, 2, {}});
        else if (letter == 'z' && run == 3)
            m_parts.push_back({letter, 3, 3, {}});
        else if (letter == 'T' && run == 1)
            m_parts.push_back({0, 0, 0, "T"});
        else
            return false;
        i = end;
    }
    return true;
}

std::optional<qint64> TimePattern::fromText(std::string_view text)
{
    switch (m_kind) {
    case Kind::Fields: return fromFields(text);
    case Kind::Locale: return fromLocale(text);
    case Kind::Iso: return fromIso(text);
    case Kind::Period: return fromPeriod(text);
    case Kind::JsonDate: {
        // The offset behind the milliseconds only says where it was written; they are UTC.
        takeText(text, "\\");
        if (!takeText(text, "/Date("))
            return {};
        const size_t end = text.find_first_of("+)", 1);
        return end == std::string_view::npos ? std::nullopt : ofEpoch(text.substr(0, end), 1);
    }
    case Kind::EpochSeconds:
    case Kind::EpochMs: break;
    }
    return ofEpoch(text, m_kind == Kind::EpochSeconds ? 1000 : 1);
}

std::optional<qint64> TimePattern::fromNumber(double number) const
{
    return isEpoch() ? inCalendar(m_kind == Kind::EpochSeconds ? number * 1000 : number) : std::nullopt;
}

std::optional<qint64> TimePattern::fromFields(std::string_view text)
{
    CivilTime time;
    time.month = time.day = 1;
    for (const Part &part : m_parts) {
        if (part.letter == 0) {
            if (!takeText(text, part.literal))
                return {};
            continue;
        }
        const std::optional<int> digits = takeDigits(text, part.minimumDigits, part.maximumDigits);
        if (!digits)
            return {};
        fieldOf(time, part.letter) = part.letter == 'y' && part.maximumDigits == 2 ? 2000 + *digits : *digits;
    }
    if (!text.empty() || !time.isValid())
        return {};
    return m_zone.utcMs(time.msSinceEpoch());
}

std::optional<qint64> TimePattern::fromIso(std::string_view text)
{
    CivilTime time;
    const auto take = [&text](int &into, int digits) {
        const std::optional<int> value = takeDigits(text, digits, digits);
        into = value.value_or(0);
        return value.has_value();
    };
    const bool dashes = text.size() > 4 && text[4] == '-';
    const bool dateTaken = take(time.year, 4) && (!dashes || takeText(text, "-")) && take(time.month, 2)
                           && (!dashes || takeText(text, "-")) && take(time.day, 2);
    if (!dateTaken)
        return {};
    if (!text.empty()) {
        if (!takeOneOf(text, "Tt ") || !take(time.hour, 2))
            return {};
        const bool colons = takeText(text, ":");
        if (!take(time.minute, 2))
            return {};
        if ((colons && takeText(text, ":"))
            || (!colons && !text.empty() && text.front() >= '0' && text.front() <= '9')) {
            if (!take(time.second, 2))
                return {};
        }
        if (takeOneOf(text, ".,")) {
            const size_t before = text.size();
            const std::optional<int> fraction = takeDigits(text, 1, 3);
            if (!fraction)
                return {};
            time.ms = *fraction;
            for (size_t digits = before - text.size(); digits < 3; ++digits)
                time.ms *= 10;
            while (takeOneOf(text, "0123456789")) {
            }
        }
    }
    if (!time.isValid())
        return {};
    if (text.empty())
        return m_zone.utcMs(time.msSinceEpoch());
    const std::optional<qint64> offset = takeOffset(text);
    if (!offset || !text.empty())
        return {};
    return m_zoneIgnored ? m_zone.utcMs(time.msSinceEpoch()) : time.msSinceEpoch() - *offset;
}

std::optional<qint64> TimePattern::fromPeriod(std::string_view text)
{
    CivilTime time;
    const std::optional<int> year = takeDigits(text, 4, 4);
    if (!year)
        return {};
    time.year = *year;
    time.month = time.day = 1;
    takeText(text, "-");
    const char kind = text.empty() || (text.front() >= '0' && text.front() <= '9') ? 'M' : text.front();
    if (!text.empty() && kind == text.front())
        text.remove_prefix(1);
    const std::optional<int> number = text.empty() ? std::optional(1) : takeDigits(text, 1, 2);
    if (!number || *number < 1 || !text.empty())
        return {};
    if (kind == 'W') {
        // ISO 8601: the week of 4 January is the first; days counted from 1970-01-01, a Thursday.
        time.day = 4;
        const qint64 days = time.msSinceEpoch() / 86'400'000;
        const qint64 monday = days - ((days + 3) % 7 + 7) % 7;
        return *number > 53 ? std::nullopt : std::optional(m_zone.utcMs((monday + (*number - 1) * 7LL) * 86'400'000));
    }
    if (kind == 'Q')
        time.month = *number * 3 - 2;
    else if (kind == 'S' || kind == 'H')
        time.month = *number * 6 - 5;
    else if (kind == 'M')
        time.month = *number;
    else
        return {};
    return time.isValid() ? std::optional(m_zone.utcMs(time.msSinceEpoch())) : std::nullopt;
}

std::optional<qint64> TimePattern::fromLocale(std::string_view text)
{
    const QDateTime time = QLocale::c().toDateTime(QString::fromUtf8(text.data(), qsizetype(text.size())), m_pattern);
    if (!time.isValid())
        return {};
    if (time.timeSpec() != Qt::LocalTime)
        return time.toMSecsSinceEpoch();
    return m_zone.utcMs(QDateTime(time.date(), time.time(), QTimeZone::utc()).toMSecsSinceEpoch());
}

} // namespace toancanh::field
