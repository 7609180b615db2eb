// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace toancanh::field {

/// Takes between `minimum` and `maximum` digits off the front.
inline std::optional<int> takeDigits(std::string_view &text, int minimum, int maximum)
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

inline bool takeText(std::string_view &text, std::string_view expected)
{
    if (!text.starts_with(expected))
        return false;
    text.remove_prefix(expected.size());
    return true;
}

inline bool takeOneOf(std::string_view &text, std::string_view characters)
{
    if (text.empty() || characters.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

} // namespace toancanh::field
