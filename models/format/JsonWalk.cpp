// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/JsonWalk.h"

namespace toancanh::format {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

std::optional<element> step(const JsonPointer::Step &to, element from)
{
    element next;
    if (from.type() == element_type::OBJECT) {
        if (simdjson::dom::object(from).at_key(to.key).get(next) == simdjson::SUCCESS)
            return next;
    } else if (from.type() == element_type::ARRAY && !to.whereKey.empty()) {
        for (const element one : simdjson::dom::array(from)) {
            std::string_view text;
            if (one.type() == element_type::OBJECT
                && simdjson::dom::object(one).at_key(to.whereKey).get(text) == simdjson::SUCCESS
                && text == to.whereText)
                return one;
        }
    } else if (from.type() == element_type::ARRAY && to.isLast) {
        std::optional<element> last;
        for (const element one : simdjson::dom::array(from))
            last = one;
        return last;
    } else if (from.type() == element_type::ARRAY && to.index) {
        if (simdjson::dom::array(from).at(*to.index).get(next) == simdjson::SUCCESS)
            return next;
    }
    return {};
}

class Collector
{
public:
    Collector(const JsonPointer &pointer, JsonWithin &within) : m_pointer(pointer), m_within(within) {}

    bool collect(JsonFound from, size_t at)
    {
        for (; at < m_pointer.steps.size(); ++at) {
            from.value = openedText(from.value, m_within);
            const size_t level = enter(from);
            const JsonPointer::Step &to = m_pointer.steps[at];
            if (to.isWildcard) {
                walkAll(level, at);
                return true;
            }
            const std::optional<element> next = step(to, from.value);
            if (!next)
                return false;
            const bool isList = from.value.type() == element_type::ARRAY;
            from = {*next, level, isList ? to.index.value_or(JsonFound::none) : JsonFound::none,
                    isList ? std::string_view() : std::string_view(to.key)};
        }
        from.value = openedText(from.value, m_within);
        if (from.value.type() == element_type::ARRAY)
            forEach(enter(from), [this](const JsonFound &row) { found.rows.push_back(row); });
        else if (from.value.type() != element_type::NULL_VALUE)
            found.rows.push_back(from);
        return true;
    }

    JsonRows found;

private:
    size_t enter(const JsonFound &level)
    {
        found.levels.push_back(level);
        return found.levels.size() - 1;
    }

    void walkAll(size_t level, size_t at)
    {
        forEach(level, [&](const JsonFound &branch) {
            if (at + 1 == m_pointer.steps.size())
                found.rows.push_back(branch);
            else
                collect(branch, at + 1);
        });
    }

    template<class Visit>
    void forEach(size_t level, const Visit &visit)
    {
        const element from = found.levels[level].value;
        if (from.type() == element_type::ARRAY) {
            size_t index = 0;
            for (const element one : simdjson::dom::array(from))
                visit(JsonFound{one, level, index++, {}});
        } else if (from.type() == element_type::OBJECT) {
            for (const simdjson::dom::key_value_pair one : simdjson::dom::object(from))
                visit(JsonFound{one.value, level, JsonFound::none, one.key});
        }
    }

    const JsonPointer &m_pointer;
    JsonWithin &m_within;
};

} // namespace

std::optional<element> JsonWithin::open(std::string_view text)
{
    const size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '['))
        return {};
    auto [place, isNew] = m_documents.try_emplace(text.data());
    if (isNew)
        place->second = JsonDocument::parseWithin(text);
    return place->second ? std::optional(place->second->root()) : std::nullopt;
}

element openedText(element value, JsonWithin &within)
{
    std::string_view text;
    if (value.type() != element_type::STRING || value.get(text) != simdjson::SUCCESS)
        return value;
    return within.open(text).value_or(value);
}

std::optional<element> follow(const std::vector<JsonPointer::Step> &steps, size_t first, size_t end, element from,
                              JsonWithin &within)
{
    for (; first < end; ++first) {
        const std::optional<element> next = step(steps[first], openedText(from, within));
        if (!next)
            return {};
        from = *next;
    }
    return from;
}

std::optional<element> follow(const JsonPointer &pointer, element from, JsonWithin &within)
{
    return follow(pointer.steps, 0, pointer.steps.size(), from, within);
}

std::optional<JsonRows> rowsAt(const JsonPointer &pointer, element from, JsonWithin &within)
{
    Collector collector(pointer, within);
    if (!collector.collect({from, JsonFound::none, JsonFound::none, {}}, 0))
        return {};
    return std::move(collector.found);
}

} // namespace toancanh::format
