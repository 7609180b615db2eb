// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/JsonPointer.h"

#include <QStringList>

#include <algorithm>
#include <charconv>

namespace toancanh::format {

namespace {

std::optional<std::string> unescaped(const std::string &text)
{
    std::string result;
    result.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '~') {
            result += text[i];
            continue;
        }
        ++i;
        if (i == text.size() || (text[i] != '0' && text[i] != '1'))
            return {};
        result += text[i] == '0' ? '~' : '/';
    }
    return result;
}

std::optional<size_t> arrayIndex(const std::string &text)
{
    const bool leadingZero = text.size() > 1 && text.front() == '0';
    if (text.empty() || leadingZero
        || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

/// Where the step that begins at `from` ends: at the next slash, but for those in the text of "[name=text]".
qsizetype endOfStep(const QString &text, qsizetype from)
{
    const auto orEnd = [&text](qsizetype at) { return at < 0 ? text.size() : at; };
    const qsizetype slash = orEnd(text.indexOf(QLatin1Char('/'), from));
    if (!QStringView(text).mid(from).startsWith(QLatin1Char('['))
        || !QStringView(text).mid(from, slash - from).contains(QLatin1Char('=')))
        return slash;
    const qsizetype close = text.indexOf(QLatin1String("]/"), from);
    if (close >= 0)
        return close + 1;
    return text.endsWith(QLatin1Char(']')) ? text.size() : slash;
}

QStringList stepsOf(const QString &text)
{
    QStringList steps;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = endOfStep(text, at + 1);
        steps << text.mid(at + 1, end - at - 1);
        at = end;
    }
    return steps;
}

/// Of "[#]" the last counts.
std::optional<JsonPointer> compiled(const QString &text)
{
    JsonPointer result;
    result.text = text;
    if (text.isEmpty())
        return result;
    if (!text.startsWith(QLatin1Char('/')))
        return {};
    const QStringList parts = stepsOf(text);
    for (const QString &part : parts) {
        const std::string raw = part.toStdString();
        const std::optional<std::string> key = unescaped(raw);
        if (!key)
            return {};
        if (raw == "[#]")
            result.column = result.steps.size();
        result.steps.push_back({*key, arrayIndex(raw), raw == "*", raw == "[last]", {}, {}});
        const size_t equals = key->find('=');
        if (key->starts_with('[') && key->ends_with(']') && equals != std::string::npos) {
            result.steps.back().whereKey = key->substr(1, equals - 1);
            result.steps.back().whereText = key->substr(equals + 1, key->size() - equals - 2);
        }
    }
    return result;
}

} // namespace

std::optional<JsonPointer> JsonPointer::compile(const QString &text)
{
    std::optional<JsonPointer> result = compiled(text);
    return result && !result->column ? result : std::nullopt;
}

QString pointerStep(std::string_view name)
{
    return QString::fromUtf8(name.data(), qsizetype(name.size()))
        .replace(QLatin1Char('~'), QLatin1String("~0"))
        .replace(QLatin1Char('/'), QLatin1String("~1"));
}

std::optional<JsonPointer> JsonPointer::compileRelative(const QString &text)
{
    qsizetype digits = 0;
    while (digits < text.size() && digits < 3 && text.at(digits).isDigit())
        ++digits;
    const bool isName = digits > 0 && QStringView(text).mid(digits) == QLatin1String("#");
    std::optional<JsonPointer> result = compiled(isName ? QString() : text.mid(digits));
    if (!result)
        return {};
    result->text = text;
    result->up = digits > 0 ? QStringView(text).left(digits).toUInt() : 0;
    if (result->column && result->up == 0)
        return {};
    result->isName = isName;
    return result;
}

} // namespace toancanh::format
