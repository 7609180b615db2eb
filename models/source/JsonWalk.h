// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/JsonPointer.h"

#include <simdjson.h>

#include <vector>

namespace toancanh::source {

/// The element that `pointer` leads to from `from`, or nothing. A wildcard step leads to nothing.
std::optional<simdjson::dom::element> follow(const JsonPointer &pointer, simdjson::dom::element from);

/// The rows that `pointer` leads to: the elements of an array, else the one element itself; every wildcard
/// step walks all elements of an array or all values of an object. Nothing where the way ends early;
/// no rows where it ends at null.
std::optional<std::vector<simdjson::dom::element>> rowsAt(const JsonPointer &pointer, simdjson::dom::element from);

} // namespace toancanh::source
