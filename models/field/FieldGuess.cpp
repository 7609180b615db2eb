// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/FieldGuess.h"

#include "models/field/NumberPattern.h"
#include "models/field/TimePattern.h"
#include "models/format/StoredText.h"

#include <QTimeZone>

#include <algorithm>
#include <charconv>

namespace toancanh::field {

namespace {

using store::ColumnType;

constexpr qsizetype samplesKept = 1000;
constexpr qsizetype shownCharacters = 40;

/// The ways in which systems here write times, the likelier first.
const QStringList timePatterns{
    QStringLiteral("iso"),
    QStringLiteral("dd/MM/yyyy HH:mm:ss"),
    QStringLiteral("dd/MM/yyyy HH:mm"),
    QStringLiteral("dd/MM/yyyy"),
    QStringLiteral("dd-MM-yyyy HH:mm:ss"),
    QStringLiteral("dd-MM-yyyy HH:mm"),
    QStringLiteral("dd-MM-yyyy"),
    QStringLiteral("HH:mm dd/MM/yyyy"),
    QStringLiteral("HH:mm:ss dd/MM/yyyy"),
    QStringLiteral("d/M/yyyy H:mm"),
    QStringLiteral("d/M/yyyy"),
    QStringLiteral("yyyyMMddHHmmss"),
    QStringLiteral("yyyy/MM/dd HH:mm:ss"),
    QStringLiteral("yyyy/MM/dd"),
    QStringLiteral("json-date"),
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A code such as 00123 loses its zeros as a number.
bool isCode(std::string_view text)
{
    return text.size() > 1 && text.front() == '0' && std::all_of(text.begin(), text.end(), isDigit);
}

/// Milliseconds between 2000 and 2040.
bool isEpochMs(std::string_view text)
{
    return text.size() == 13 && std::all_of(text.begin(), text.end(), isDigit) && text >= "0946684800000"
           && text <= "2208988800000";
}

} // namespace

void FieldGuess::add(const format::Cell &cell)
{
    ++m_rows;
    std::string scratch;
    const std::string text(format::trimmed(format::textOf(cell, scratch)));
    const bool isWordForNothing = text == "null" || text == "NULL" || text == "NaN";
    m_saysNull = m_saysNull || (isWordForNothing && cell.kind == format::Cell::Kind::Text);
    if (text.empty() || isWordForNothing)
        return;
    m_hasTree = m_hasTree || cell.kind == format::Cell::Kind::Tree;
    m_hasTime = m_hasTime || cell.kind == format::Cell::Kind::Time;
    m_allAreFlags = m_allAreFlags && cell.kind == format::Cell::Kind::Boolean;
    m_allAreIntegers = m_allAreIntegers && cell.kind == format::Cell::Kind::Integer;
    m_allAreNumbers =
        m_allAreNumbers && (cell.kind == format::Cell::Kind::Integer || cell.kind == format::Cell::Kind::Number);
    if (m_samples.size() == samplesKept) {
        ++m_unread;
        return;
    }
    const QByteArray seen(text.data(), qsizetype(text.size()));
    m_repeats = m_repeats || m_seen.contains(seen);
    m_seen.insert(seen);
    m_samples.append(text);
}

bool FieldGuess::isUnique() const
{
    return !m_repeats && !m_hasTree && !isEmpty() && !isNullable();
}

ColumnType FieldGuess::type(FieldSpec &field) const
{
    if (m_saysNull)
        field.empty = {QStringLiteral("null"), QStringLiteral("NULL"), QStringLiteral("NaN")};
    if (isEmpty())
        return ColumnType::Text;
    field.asJson = m_hasTree;
    if (m_hasTree)
        return ColumnType::Text;
    if (m_allAreFlags)
        return ColumnType::Boolean;
    if (m_hasTime || allAreTimes(field))
        return ColumnType::Time;
    if (m_allAreIntegers)
        return ColumnType::Integer;
    if (m_allAreNumbers || allAreNumbers(field))
        return ColumnType::Number;
    return ColumnType::Text;
}

bool FieldGuess::allAreTimes(FieldSpec &field) const
{
    if (std::all_of(m_samples.begin(), m_samples.end(), isEpochMs)) {
        field.times = {QStringLiteral("epoch-ms")};
        return true;
    }
    if (m_allAreNumbers)
        return false;
    for (const QString &pattern : timePatterns) {
        std::optional<TimePattern> time = TimePattern::compile(pattern, QTimeZone::utc());
        const bool fits = time && std::all_of(m_samples.begin(), m_samples.end(), [&time](const std::string &text) {
                              // Eight bare digits are a code more often than a date.
                              return text.size() > 7 && !std::all_of(text.begin(), text.end(), isDigit)
                                     && time->fromText(text).has_value();
                          });
        const bool isCompact =
            pattern == QLatin1String("yyyyMMddHHmmss")
            && std::all_of(m_samples.begin(), m_samples.end(), [&time](const std::string &text) {
                   return text.size() == 14 && text > "19" && text < "21" && time->fromText(text).has_value();
               });
        if (!fits && !isCompact)
            continue;
        field.times = {pattern};
        return true;
    }
    return false;
}

bool FieldGuess::allAreNumbers(FieldSpec &field) const
{
    if (std::any_of(m_samples.begin(), m_samples.end(), isCode))
        return false;
    for (const QString &example : {QString(), QStringLiteral("1.234,5"), QStringLiteral("1,234.5")}) {
        const NumberPattern pattern =
            example.isEmpty() ? NumberPattern() : NumberPattern::compile(example).value_or(NumberPattern());
        if (!std::all_of(m_samples.begin(), m_samples.end(),
                         [&pattern](const std::string &text) { return pattern.read(text).has_value(); }))
            continue;
        field.number = example;
        return true;
    }
    return false;
}

QString FieldGuess::example() const
{
    if (isEmpty())
        return {};
    const QString text = QString::fromStdString(m_samples.constFirst()).simplified();
    return text.size() > shownCharacters ? text.left(shownCharacters) + QChar(0x2026) : text;
}

} // namespace toancanh::field
