// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace toancanh::format {

/// UTF-8 text as the cache keeps it: NFC. Text of the Latin and Vietnamese letters of NFC is only copied.
std::string storedText(std::string_view utf8);

/// The text without ASCII white space at both ends.
std::string_view trimmed(std::string_view text);

} // namespace toancanh::format
