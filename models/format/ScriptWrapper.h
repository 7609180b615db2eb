// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace toancanh::format {

/// Whether the sign may stand in a name of a script, or between two such names.
bool isNameSign(char sign);

/// What stands in the call `name(…);` of JSONP, be it behind `typeof name === 'function' &&`, or in `var name = …;`,
/// where that is the whole text and holds a list or an object; else the text.
std::string_view withoutScript(std::string_view text);

} // namespace toancanh::format
