// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/JsonWalk.h"

namespace toancanh::format {

/// What stands in a list beside the rows' own, where the row stands in its list: the place "2/temperature/[#]" of
/// answers that hold columns. The list is gone through once for all rows of a level, not once for each row.
class JsonColumn
{
public:
    /// Of a pointer with isColumn(): the element for `row`, or nothing. `level` is where the pointer begins.
    std::optional<simdjson::dom::element> at(const JsonPointer &pointer, const JsonRows &rows, size_t level,
                                             const JsonFound &row, JsonWithin &within);

private:
    void open(const std::optional<simdjson::dom::element> &list, JsonWithin &within);

    size_t m_level = JsonFound::none; ///< whose list is taken apart here
    std::vector<simdjson::dom::element> m_elements;
    std::unordered_map<std::string_view, simdjson::dom::element> m_members; ///< where it is an object
};

} // namespace toancanh::format
