// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/TimeGuess.h"

#include "models/field/TimePattern.h"

#include <QTimeZone>

#include <algorithm>
#include <functional>

namespace toancanh::field {

namespace {

using Fits = std::function<bool(const std::string &)>;

/// The ways in which systems write times, the likelier first.
const QStringList patterns{
    QStringLiteral("iso"),
    QStringLiteral("dd/MM/yyyy HH:mm:ss"),
    QStringLiteral("dd/MM/yyyy HH:mm"),
    QStringLiteral("dd/MM/yyyy"),
    QStringLiteral("dd-MM-yyyy HH:mm:ss"),
    QStringLiteral("dd-MM-yyyy HH:mm"),
    QStringLiteral("dd-MM-yyyy"),
    QStringLiteral("dd.MM.yyyy HH:mm:ss"),
    QStringLiteral("dd.MM.yyyy HH:mm"),
    QStringLiteral("dd.MM.yyyy"),
    QStringLiteral("HH:mm dd/MM/yyyy"),
    QStringLiteral("HH:mm:ss dd/MM/yyyy"),
    QStringLiteral("d/M/yyyy H:mm:ss"),
    QStringLiteral("d/M/yyyy H:mm"),
    QStringLiteral("d/M/yyyy"),
    QStringLiteral("d/M/yyyy h:mm:ss AP"),
    QStringLiteral("d/M/yyyy h:mm AP"),
    QStringLiteral("M/d/yyyy h:mm:ss AP"),
    QStringLiteral("M/d/yyyy h:mm AP"),
    QStringLiteral("d-MMM-yy"),
    QStringLiteral("d-MMM-yyyy"),
    QStringLiteral("d-MMM-yyyy HH:mm:ss"),
    QStringLiteral("d-MMM-yyyy HH:mm"),
    QStringLiteral("d MMM yyyy HH:mm:ss"),
    QStringLiteral("d MMM yyyy HH:mm"),
    QStringLiteral("d MMM yyyy"),
    QStringLiteral("yyyy/MM/dd HH:mm:ss"),
    QStringLiteral("yyyy/MM/dd HH:mm"),
    QStringLiteral("yyyy/MM/dd"),
    QStringLiteral("ddd, dd MMM yyyy HH:mm:ss t"),
    QStringLiteral("ddd, d MMM yyyy HH:mm:ss t"),
    QStringLiteral("json-date"),
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool areDigits(const std::string &text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

bool allFit(const QList<std::string> &texts, const Fits &fits)
{
    return std::all_of(texts.begin(), texts.end(), fits);
}

bool allAre(const QList<std::string> &texts, const QString &pattern, const Fits &looksLikeIt)
{
    std::optional<TimePattern> time = TimePattern::compile(pattern, QTimeZone::utc());
    return time && allFit(texts, [&](const std::string &text) {
               return looksLikeIt(text) && time->fromText(text).has_value();
           });
}

/// Of "a/b" what stands before the stroke; "21/11/2026" has two of them.
QList<std::string> startsOf(const QList<std::string> &spans)
{
    QList<std::string> starts;
    for (const std::string &span : spans) {
        const size_t stroke = span.find('/');
        if (stroke != std::string::npos && span.find('/', stroke + 1) != std::string::npos)
            return {};
        starts << span.substr(0, stroke);
    }
    return starts == spans ? QList<std::string>() : starts;
}

/// Eight bare digits are a code more often than a date.
bool isLongEnough(const std::string &text)
{
    return text.size() > 7 && !areDigits(text);
}

} // namespace

bool guessTimes(const QList<std::string> &texts, FieldSpec &field)
{
    for (const QString &pattern : patterns) {
        if (!allAre(texts, pattern, isLongEnough))
            continue;
        field.times = {pattern};
        return true;
    }
    const auto isCompact = [](const std::string &text) { return text.size() == 14 && text > "19" && text < "21"; };
    if (allAre(texts, QStringLiteral("yyyyMMddHHmmss"), isCompact)) {
        field.times = {QStringLiteral("yyyyMMddHHmmss")};
        return true;
    }
    const auto isPeriod = [](const std::string &text) { return text.size() > 5 && !areDigits(text); };
    if (allAre(texts, QStringLiteral("period"), isPeriod)) {
        field.times = {QStringLiteral("period")};
        return true;
    }
    const QList<std::string> starts = startsOf(texts);
    if (starts.isEmpty() || !allAre(starts, QStringLiteral("iso"), isLongEnough))
        return false;
    field.times = {QStringLiteral("iso")};
    field.interval = QStringLiteral("start");
    return true;
}

bool guessYears(const QList<std::string> &texts, FieldSpec &field)
{
    const auto isYear = [](const std::string &text) {
        return text.size() == 4 && areDigits(text) && text > "1899" && text < "2100";
    };
    if (!allFit(texts, isYear))
        return false;
    field.times = {QStringLiteral("period")};
    return true;
}

bool guessEpochs(const QList<std::string> &texts, FieldSpec &field)
{
    // Seconds of fewer digits are of before September 2001, and might be anything.
    const auto isSeconds = [](const std::string &text) {
        return text.size() == 10 && areDigits(text) && text.front() != '0' && text < "4102444800";
    };
    const auto isMs = [](const std::string &text) {
        return text.size() == 13 && areDigits(text) && text.front() != '0' && text < "4102444800000";
    };
    if (allFit(texts, isSeconds))
        field.times = {QStringLiteral("epoch-s")};
    else if (allFit(texts, isMs))
        field.times = {QStringLiteral("epoch-ms")};
    else
        return false;
    return true;
}

} // namespace toancanh::field
