// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/TimeNames.h"

#include "models/base/VietnameseText.h"

#include <algorithm>
#include <array>
#include <span>

namespace toancanh::field {

namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 12> englishMonths{"january",   "february", "march",    "april",
                                                         "may",       "june",     "july",     "august",
                                                         "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 12> vietnameseMonths{"một", "hai", "ba",   "tư",   "năm",      "sáu",
                                                            "bảy", "tám", "chín", "mười", "mười một", "mười hai"};
constexpr std::array<std::string_view, 7> englishDays{"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 6> vietnameseDays{"hai", "ba", "tư", "năm", "sáu", "bảy"};
constexpr size_t shortLetters = 3;

/// The number from 1 of the longest name that `text` begins with; it is taken off.
std::optional<int> takeLongest(std::string_view &text, Names names)
{
    size_t best = names.size();
    for (size_t i = 0; i < names.size(); ++i) {
        if (text.starts_with(names[i]) && (best == names.size() || names[i].size() > names[best].size()))
            best = i;
    }
    if (best == names.size())
        return {};
    text.remove_prefix(names[best].size());
    return int(best) + 1;
}

std::optional<int> takeEnglish(std::string_view &text, Names names)
{
    if (const std::optional<int> whole = takeLongest(text, names))
        return whole;
    for (size_t i = 0; i < names.size(); ++i) {
        if (!text.starts_with(names[i].substr(0, shortLetters)))
            continue;
        const bool isSept = names[i] == "september" && text.starts_with("sept");
        text.remove_prefix(shortLetters + (isSept ? 1 : 0));
        return int(i) + 1;
    }
    return {};
}

/// "th 11", "tháng 11", "tháng mười một": one of the words, and behind it a number or its name.
std::optional<int> takeVietnamese(std::string_view &text, Names words, Names names, int from, int to)
{
    std::string_view rest = text;
    if (!takeLongest(rest, words))
        return {};
    if (rest.starts_with(' '))
        rest.remove_prefix(1);
    std::optional<int> number;
    size_t digits = 0;
    while (digits < 2 && digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9')
        number = number.value_or(0) * 10 + (rest[digits++] - '0');
    rest.remove_prefix(digits);
    if (!number) {
        number = takeLongest(rest, names);
        number = number ? std::optional(*number + from - 1) : number;
    }
    if (!number || *number < from || *number > to)
        return {};
    text = rest;
    return number;
}

} // namespace

std::string foldedTime(std::string_view text)
{
    return nfc(QString::fromUtf8(text.data(), qsizetype(text.size()))).toLower().simplified().toStdString();
}

std::optional<int> takeMonthName(std::string_view &text)
{
    constexpr std::array<std::string_view, 5> words{"tháng", "thang", "thg", "th", "t"};
    const std::optional<int> month = takeVietnamese(text, words, vietnameseMonths, 1, 12);
    return month ? month : takeEnglish(text, englishMonths);
}

std::optional<int> takeWeekdayName(std::string_view &text)
{
    // Without its mark "thu 6" is a Thursday, so only marked words are Vietnamese.
    constexpr std::array<std::string_view, 3> words{"thứ", "th", "t"};
    constexpr std::array<std::string_view, 2> sundays{"chủ nhật", "cn"};
    if (takeLongest(text, sundays))
        return 7;
    // Monday is the second day.
    if (const std::optional<int> day = takeVietnamese(text, words, vietnameseDays, 2, 7))
        return *day - 1;
    return takeEnglish(text, englishDays);
}

std::optional<int> takeHalfOfDay(std::string_view &text)
{
    constexpr std::array<std::string_view, 4> halves{"am", "sa", "pm", "ch"};
    const std::optional<int> half = takeLongest(text, halves);
    return half ? std::optional(*half > 2 ? 1 : 0) : std::nullopt;
}

} // namespace toancanh::field
