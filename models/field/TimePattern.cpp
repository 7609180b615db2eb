// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/TimePattern.h"

#include "models/field/CivilTime.h"
#include "models/field/TakenText.h"

#include <QLocale>

#include <charconv>
#include <cmath>

namespace toancanh::field {

namespace {

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

/// How many milliseconds the unit of "epoch-…" has.
std::optional<double> epochFactor(const QString &pattern)
{
    if (pattern == QLatin1String("epoch-s"))
        return 1000;
    if (pattern == QLatin1String("epoch-ms"))
        return 1;
    if (pattern == QLatin1String("epoch-us"))
        return 1e-3;
    return pattern == QLatin1String("epoch-ns") ? std::optional(1e-6) : std::nullopt;
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
    } else if (const std::optional<double> factor = epochFactor(pattern)) {
        result.m_kind = Kind::Epoch;
        result.m_msInUnit = *factor;
    } else if (pattern == QLatin1String("json-date")) {
        result.m_kind = Kind::JsonDate;
    } else if (pattern == QLatin1String("period")) {
        result.m_kind = Kind::Period;
    } else {
        const bool hasDay = pattern.contains(QLatin1Char('d'));
        const bool hasMonth = pattern.contains(QLatin1Char('M'));
        if (!pattern.contains(QLatin1String("yy")) || (hasDay && !hasMonth))
            return {};
        result.m_fields = TimeFields::compile(pattern);
        result.m_kind = result.m_fields ? Kind::Fields : Kind::Locale;
    }
    return result;
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
    case Kind::Epoch: break;
    }
    return ofEpoch(text, m_msInUnit);
}

std::optional<qint64> TimePattern::fromNumber(double number) const
{
    return isEpoch() ? inCalendar(number * m_msInUnit) : std::nullopt;
}

std::optional<qint64> TimePattern::fromFields(std::string_view text)
{
    const std::optional<CivilTime> time = m_fields->read(text);
    return time ? std::optional(m_zone.utcMs(time->msSinceEpoch())) : std::nullopt;
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
        // ISO 8601: the week of 4 January is the first.
        time.day = 4;
        const qint64 monday = time.daysSinceEpoch() - (time.weekday() - 1);
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
    QDateTime time = QLocale::c().toDateTime(QString::fromUtf8(text.data(), qsizetype(text.size())), m_pattern);
    if (!time.isValid())
        return {};
    // Qt's two digits of a year are of the last century.
    const bool hasWholeYear = m_pattern.contains(QLatin1String("yyyy"));
    if (!hasWholeYear && time.date().year() < 2000)
        time = time.addYears(100);
    if (time.timeSpec() != Qt::LocalTime)
        return time.toMSecsSinceEpoch();
    return m_zone.utcMs(QDateTime(time.date(), time.time(), QTimeZone::utc()).toMSecsSinceEpoch());
}

} // namespace toancanh::field
