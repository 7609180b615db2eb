// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace toancanh::field {

/// A text with names in it so that they can be compared: NFC in lower case, every run of blanks one.
std::string foldedTime(std::string_view text);

/// The names of months, weekdays and halves of a day in English and Vietnamese, short or long, taken off the front of
/// a folded text, whatever the machine's own language is. Nothing where none stands there.
std::optional<int> takeMonthName(std::string_view &text);   ///< 1 to 12
std::optional<int> takeWeekdayName(std::string_view &text); ///< 1 (Monday) to 7
std::optional<int> takeHalfOfDay(std::string_view &text);   ///< 0 before noon, 1 after it

} // namespace toancanh::field
