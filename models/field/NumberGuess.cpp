// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/NumberGuess.h"

#include "models/field/NumberPattern.h"
#include "models/format/StoredText.h"

#include <algorithm>

namespace toancanh::field {

namespace {

using Units = QList<std::pair<QString, double>>;

constexpr size_t longestUnit = 8;
constexpr size_t digitsKept = 15; ///< that a double holds all of

/// Units that may stand side by side in one column, each kind in its first one.
const QList<Units> kinds{
    {{QStringLiteral("m"), 1},
     {QStringLiteral("mm"), 0.001},
     {QStringLiteral("cm"), 0.01},
     {QStringLiteral("km"), 1000}},
    {{QStringLiteral("kg"), 1},
     {QStringLiteral("g"), 0.001},
     {QStringLiteral("mg"), 1e-6},
     {QStringLiteral("t"), 1000}},
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isCode(const std::string &text)
{
    return std::all_of(text.begin(), text.end(), isDigit)
           && ((text.size() > 1 && text.front() == '0') || text.size() > digitsKept);
}

/// "85,5 %" as its number and its unit; letters right behind a number ("12A") are a name.
std::pair<std::string, QString> parted(const std::string &text)
{
    const auto lastDigit = std::find_if(text.rbegin(), text.rend(), isDigit);
    const size_t numberEnd = size_t(text.rend() - lastDigit);
    const std::string_view behind = std::string_view(text).substr(numberEnd);
    const std::string_view unit = format::trimmed(behind);
    if (numberEnd == 0 || unit.empty() || unit.size() > longestUnit)
        return {text, {}};
    const QString word = QString::fromUtf8(unit.data(), qsizetype(unit.size()));
    const bool isKnown = std::any_of(kinds.begin(), kinds.end(), [&word](const Units &kind) {
        return std::any_of(kind.begin(), kind.end(), [&word](const auto &one) { return one.first == word; });
    });
    const bool isParted = unit.size() < behind.size() || !word.at(0).isLetter() || isKnown;
    return isParted ? std::pair(text.substr(0, numberEnd), word) : std::pair(text, QString());
}

/// The factors of units that go together; nothing where nobody knows whether they do.
std::optional<Units> factorsOf(const QStringList &units)
{
    if (units.isEmpty())
        return Units();
    if (units.size() == 1)
        return Units{{units.constFirst(), 1}};
    for (const Units &kind : kinds) {
        Units factors;
        for (const auto &one : kind) {
            if (units.contains(one.first))
                factors << one;
        }
        if (factors.size() == units.size())
            return factors;
    }
    return {};
}

/// 1.000 and the like, which a plain reading takes for 1.
bool isGrouped(const std::string &text, char sign)
{
    const size_t start = text.starts_with('-') ? 1 : 0;
    size_t digits = 0; // since the start or the last separator
    bool hasSign = false;
    for (size_t i = start; i < text.size(); ++i) {
        const bool isAtItsPlace = digits > 0 && (hasSign ? digits == 3 : digits < 4);
        if (isDigit(text[i])) {
            ++digits;
            continue;
        }
        if (text[i] != sign || !isAtItsPlace)
            return false;
        hasSign = true;
        digits = 0;
    }
    // Groups never begin with a nought: 0.125 is a decimal.
    return hasSign && digits == 3 && text[start] != '0';
}

bool isBelowThousand(const std::string &text)
{
    const size_t start = text.starts_with('-') ? 1 : 0;
    return text.size() > start && text.size() - start < 4
           && std::all_of(text.begin() + qsizetype(start), text.end(), isDigit);
}

/// The example of numbers that are all in groups of three digits. Numbers below a thousand may stand among them where
/// one in groups ends in a nought: 500 beside 1.000 means that the dot groups digits.
QString exampleOfGroups(const QList<std::string> &numbers)
{
    for (const char sign : {'.', ','}) {
        bool hasWhole = false;
        bool hasGrouped = false;
        bool endsInNought = false;
        const bool areGroups = std::all_of(numbers.begin(), numbers.end(), [&](const std::string &text) {
            const bool isOne = isGrouped(text, sign);
            const bool isWhole = isBelowThousand(text);
            hasGrouped = hasGrouped || isOne;
            hasWhole = hasWhole || isWhole;
            endsInNought = endsInNought || (isOne && text.back() == '0');
            return isOne || isWhole;
        });
        if (areGroups && hasGrouped && (!hasWhole || endsInNought))
            return sign == '.' ? QStringLiteral("1.234,5") : QStringLiteral("1,234.5");
    }
    return {};
}

} // namespace

bool guessNumbers(const QList<std::string> &texts, bool mayBeGrouped, FieldSpec &field)
{
    if (std::any_of(texts.begin(), texts.end(), isCode))
        return false;
    QList<std::string> numbers;
    QStringList units;
    for (const std::string &text : texts) {
        const auto [number, unit] = parted(text);
        numbers << number;
        if (!unit.isEmpty() && !units.contains(unit))
            units << unit;
    }
    const std::optional<Units> factors = factorsOf(units);
    if (!factors)
        return false;
    if (const QString example = mayBeGrouped ? exampleOfGroups(numbers) : QString(); !example.isEmpty()) {
        field.number = example;
        field.units = *factors;
        return true;
    }
    for (const QString &example : {QString(), QStringLiteral("1.234,5"), QStringLiteral("1,234.5")}) {
        const NumberPattern pattern =
            example.isEmpty() ? NumberPattern() : NumberPattern::compile(example).value_or(NumberPattern());
        if (!std::all_of(numbers.begin(), numbers.end(),
                         [&pattern](const std::string &text) { return pattern.read(text).has_value(); }))
            continue;
        field.number = example;
        field.units = *factors;
        return true;
    }
    return false;
}

} // namespace toancanh::field
