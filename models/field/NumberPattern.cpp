// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/NumberPattern.h"

#include <charconv>
#include <cmath>
#include <string>

namespace toancanh::field {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The text with the blanks that numbers are grouped with (U+00A0, U+202F, U+2009) as plain ones and the true
/// minus sign as a hyphen.
std::string simplified(std::string_view text)
{
    std::string result(text);
    const auto replaceAll = [&result](std::string_view from, char to) {
        for (size_t at = result.find(from); at != std::string::npos; at = result.find(from, at))
            result.replace(at, from.size(), 1, to);
    };
    replaceAll("\xC2\xA0", ' ');
    replaceAll("\xE2\x80\xAF", ' ');
    replaceAll("\xE2\x80\x89", ' ');
    replaceAll("\xE2\x88\x92", '-');
    return result;
}

} // namespace

std::optional<NumberPattern> NumberPattern::compile(const QString &example)
{
    NumberPattern result;
    result.m_isPlain = false;
    result.m_decimal = 0;
    const std::string text = simplified(example.toStdString());
    std::string signs;
    for (const char c : text) {
        if (isDigit(c) || c == '-')
            continue;
        if (c != '.' && c != ',' && c != ' ' && c != '\'')
            return {};
        if (signs.empty() || signs.back() != c)
            signs += c;
    }
    if (signs.size() > 2)
        return {};
    if (signs.size() == 2) {
        result.m_group = signs[0];
        result.m_decimal = signs[1];
    } else if (signs.size() == 1) {
        const bool grouped = text.size() - text.rfind(signs[0]) == 4;
        (grouped ? result.m_group : result.m_decimal) = signs[0];
    }
    return result;
}

std::optional<double> NumberPattern::readPlain(std::string_view text) const
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return {};
    return value;
}

std::optional<double> NumberPattern::read(std::string_view text) const
{
    if (m_isPlain)
        return readPlain(text);

    const std::string simple = simplified(text);
    std::string plain;
    bool grouped = false;
    bool inDecimals = false;
    size_t digits = 0; // since the start or the last separator
    for (const char c : simple) {
        if (isDigit(c)) {
            ++digits;
            plain += c;
        } else if (c == '-' && plain.empty()) {
            plain += c;
        } else if (m_group != 0 && c == m_group && !inDecimals) {
            if (digits == 0 || digits > 3 || (grouped && digits != 3))
                return {};
            grouped = true;
            digits = 0;
        } else if (m_decimal != 0 && c == m_decimal && !inDecimals) {
            if (grouped && digits != 3)
                return {};
            inDecimals = true;
            plain += '.';
        } else {
            return {};
        }
    }
    if (grouped && !inDecimals && digits != 3)
        return {};
    return readPlain(plain);
}

} // namespace toancanh::field
