// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/JsonDocument.h"
#include "models/format/JsonPointer.h"

#include <simdjson.h>

#include <unordered_map>
#include <vector>

namespace toancanh::format {

/// Texts within a document that hold JSON themselves, taken apart when a way leads into them, each once.
class JsonWithin
{
public:
    /// Nothing where the text holds no list and no object.
    std::optional<simdjson::dom::element> open(std::string_view text);

private:
    std::unordered_map<const char *, std::optional<JsonDocument>> m_documents;
};

/// An element and the way that led to it.
struct JsonFound
{
    static constexpr size_t none = size_t(-1);

    simdjson::dom::element value;
    size_t parent = none; ///< in JsonRows::levels
    size_t index = none;  ///< in its list …
    std::string_view key; ///< … or its name in its object
};

struct JsonRows
{
    std::vector<JsonFound> rows;
    std::vector<JsonFound> levels; ///< what the ways to the rows went through, the document first
};

/// What stands in a text, where `value` is one that holds JSON; else `value`.
simdjson::dom::element openedText(simdjson::dom::element value, JsonWithin &within);

/// The element that the steps from `first` to before `end` lead to from `from`, or nothing. A wildcard step and "[#]"
/// lead to nothing.
std::optional<simdjson::dom::element> follow(const std::vector<JsonPointer::Step> &steps, size_t first, size_t end,
                                             simdjson::dom::element from, JsonWithin &within);
/// The element that the whole pointer leads to.
std::optional<simdjson::dom::element> follow(const JsonPointer &pointer, simdjson::dom::element from,
                                             JsonWithin &within);

/// The rows that the pointer leads to: the elements of an array, else the one element itself; every wildcard
/// step walks all elements of an array or all values of an object. Nothing where the way ends early;
/// no rows where it ends at null.
std::optional<JsonRows> rowsAt(const JsonPointer &pointer, simdjson::dom::element from, JsonWithin &within);

} // namespace toancanh::format
