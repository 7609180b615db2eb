// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/JsonColumn.h"

namespace toancanh::format {

using simdjson::dom::element;
using simdjson::dom::element_type;

void JsonColumn::open(const std::optional<element> &list, JsonWithin &within)
{
    m_elements.clear();
    m_members.clear();
    if (!list)
        return;
    const element opened = openedText(*list, within);
    if (opened.type() == element_type::ARRAY) {
        for (const element one : simdjson::dom::array(opened))
            m_elements.push_back(one);
    } else if (opened.type() == element_type::OBJECT) {
        // The first of two equal names counts, as everywhere.
        for (const simdjson::dom::key_value_pair one : simdjson::dom::object(opened))
            m_members.try_emplace(one.key, one.value);
    }
}

std::optional<element> JsonColumn::at(const JsonPointer &pointer, const JsonRows &rows, size_t level,
                                      const JsonFound &row, JsonWithin &within)
{
    if (level != m_level) {
        open(follow(pointer.steps, 0, *pointer.column, rows.levels[level].value, within), within);
        m_level = level;
    }
    std::optional<element> found;
    if (row.index != JsonFound::none && row.index < m_elements.size()) {
        found = m_elements[row.index];
    } else if (!m_members.empty()) {
        const std::string name = row.index == JsonFound::none ? std::string(row.key) : std::to_string(row.index);
        if (const auto member = m_members.find(name); member != m_members.end())
            found = member->second;
    }
    return found ? follow(pointer.steps, *pointer.column + 1, pointer.steps.size(), *found, within) : found;
}

} // namespace toancanh::format
