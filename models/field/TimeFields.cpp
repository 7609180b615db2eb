// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/TimeFields.h"

#include "models/field/TakenText.h"
#include "models/field/TimeNames.h"

#include <algorithm>

namespace toancanh::field {

namespace {

constexpr int century = 2000;

int &fieldOf(CivilTime &time, char letter)
{
    switch (letter) {
    case 'y': return time.year;
    case 'M':
    case 'N': return time.month;
    case 'd': return time.day;
    case 'h':
    case 'H': return time.hour;
    case 'm': return time.minute;
    case 's': return time.second;
    default: return time.ms;
    }
}

/// Where the quotes end in which `from` lies; two of them in a row are a sign.
qsizetype closingQuote(const QString &pattern, qsizetype from)
{
    while (from < pattern.size()) {
        const qsizetype quote = pattern.indexOf(QLatin1Char('\''), from);
        if (quote < 0)
            break;
        if (pattern.mid(quote + 1, 1) != QLatin1String("'"))
            return quote;
        from = quote + 2;
    }
    return pattern.size();
}

} // namespace

std::optional<TimeFields> TimeFields::compile(const QString &pattern)
{
    TimeFields result;
    for (qsizetype i = 0; i < pattern.size();) {
        const QChar c = pattern.at(i);
        if (!c.isLetter() || c == QLatin1Char('T')) {
            i = result.addLiteral(pattern, i);
            continue;
        }
        qsizetype end = i;
        while (end < pattern.size() && pattern.at(end) == c)
            ++end;
        const bool isHalf = c.toLower() == QLatin1Char('a');
        if (isHalf)
            end = i + (QStringView(pattern).mid(i + 1).startsWith(QLatin1Char('p'), Qt::CaseInsensitive) ? 2 : 1);
        if (!result.addRun(isHalf ? 'A' : c.toLatin1(), int(end - i)))
            return {};
        i = end;
    }
    result.finish();
    return result;
}

/// One sign, or all that stands in quotes; two quotes are one. Gives where it ends.
qsizetype TimeFields::addLiteral(const QString &pattern, qsizetype at)
{
    constexpr QLatin1Char quote('\'');
    if (m_parts.empty() || m_parts.back().letter != 0)
        m_parts.push_back({});
    std::string &literal = m_parts.back().literal;
    if (pattern.at(at) != quote) {
        const qsizetype size = pattern.at(at).isHighSurrogate() ? 2 : 1;
        literal += pattern.mid(at, size).toStdString();
        return at + size;
    }
    if (pattern.mid(at + 1, 1) == quote) {
        literal += '\'';
        return at + 2;
    }
    const qsizetype close = closingQuote(pattern, at + 1);
    literal += pattern.mid(at + 1, close - at - 1).replace(QStringLiteral("''"), QStringLiteral("'")).toStdString();
    return qMin(close + 1, pattern.size());
}

bool TimeFields::addRun(char letter, int run)
{
    const bool isName = (letter == 'M' || letter == 'd') && (run == 3 || run == 4);
    const bool isNumber = letter != 0 && std::string_view("MdHhms").find(letter) != std::string_view::npos && run <= 2;
    if (letter == 'A')
        m_parts.push_back({'A', 0, 0, {}});
    else if (isName)
        m_parts.push_back({letter == 'M' ? 'N' : 'W', 0, 0, {}});
    else if (letter == 'y' && (run == 2 || run == 4))
        m_parts.push_back({letter, run, run, {}});
    else if (isNumber)
        m_parts.push_back({letter, run, 2, {}});
    else if (letter == 'z' && run == 3)
        m_parts.push_back({letter, 3, 3, {}});
    else
        return false;
    m_hasNames = m_hasNames || letter == 'A' || isName;
    return true;
}

void TimeFields::finish()
{
    const bool isTwelve = has('A');
    for (Part &part : m_parts) {
        if (part.letter == 'h' && !isTwelve)
            part.letter = 'H';
        if (m_hasNames && part.letter == 0) {
            // Blanks at its ends separate; folding alone would cut them off.
            const std::string folded = foldedTime('.' + part.literal + '.');
            part.literal = folded.substr(1, folded.size() - 2);
        }
    }
}

bool TimeFields::has(char letter) const
{
    return std::any_of(m_parts.begin(), m_parts.end(), [letter](const Part &part) { return part.letter == letter; });
}

std::optional<int> TimeFields::take(const Part &part, std::string_view &text)
{
    switch (part.letter) {
    case 'N': return takeMonthName(text);
    case 'W': return takeWeekdayName(text);
    case 'A': return takeHalfOfDay(text);
    default: return takeDigits(text, part.minimumDigits, part.maximumDigits);
    }
}

std::optional<CivilTime> TimeFields::read(std::string_view text) const
{
    const std::string folded = m_hasNames ? foldedTime(text) : std::string();
    if (m_hasNames)
        text = folded;
    CivilTime time;
    time.month = time.day = 1;
    std::optional<int> weekday;
    std::optional<int> half;
    for (const Part &part : m_parts) {
        if (part.letter == 0) {
            if (!takeText(text, part.literal))
                return {};
            continue;
        }
        const std::optional<int> number = take(part, text);
        if (!number)
            return {};
        if (part.letter == 'W')
            weekday = number;
        else if (part.letter == 'A')
            half = number;
        else
            fieldOf(time, part.letter) = *number + (part.letter == 'y' && part.maximumDigits == 2 ? century : 0);
    }
    if (!text.empty())
        return {};
    if (half && has('h')) {
        if (time.hour > 12)
            return {};
        time.hour = time.hour % 12 + 12 * *half;
    } else if (half && has('H') && time.hour / 12 != *half) {
        return {};
    }
    // A weekday that is not the date's tells of a day and a month that are mistaken for each other.
    if (!time.isValid() || (weekday && has('d') && *weekday != time.weekday()))
        return {};
    return time;
}

} // namespace toancanh::field
