// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/JsonWalk.h"

namespace toancanh::source {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

std::optional<element> step(const JsonPointer::Step &to, element from)
{
    element next;
    if (from.type() == element_type::OBJECT) {
        if (simdjson::dom::object(from).at_key(to.key).get(next) == simdjson::SUCCESS)
            return next;
    } else if (from.type() == element_type::ARRAY && to.index) {
        if (simdjson::dom::array(from).at(*to.index).get(next) == simdjson::SUCCESS)
            return next;
    }
    return {};
}

void addAll(element from, std::vector<element> &rows)
{
    if (from.type() == element_type::ARRAY) {
        for (const element one : simdjson::dom::array(from))
            rows.push_back(one);
    } else if (from.type() == element_type::OBJECT) {
        for (const simdjson::dom::key_value_pair one : simdjson::dom::object(from))
            rows.push_back(one.value);
    }
}

bool collect(const JsonPointer &pointer, size_t at, element from, std::vector<element> &rows)
{
    for (; at < pointer.steps.size(); ++at) {
        if (pointer.steps[at].isWildcard) {
            std::vector<element> branches;
            addAll(from, branches);
            if (at + 1 == pointer.steps.size()) {
                rows.insert(rows.end(), branches.begin(), branches.end());
                return true;
            }
            for (const element branch : branches)
                collect(pointer, at + 1, branch, rows);
            return true;
        }
        const std::optional<element> next = step(pointer.steps[at], from);
        if (!next)
            return false;
        from = *next;
    }
    if (from.type() == element_type::ARRAY)
        addAll(from, rows);
    else if (from.type() != element_type::NULL_VALUE)
        rows.push_back(from);
    return true;
}

} // namespace

std::optional<element> follow(const JsonPointer &pointer, element from)
{
    for (const JsonPointer::Step &one : pointer.steps) {
        const std::optional<element> next = step(one, from);
        if (!next)
            return {};
        from = *next;
    }
    return from;
}

std::optional<std::vector<element>> rowsAt(const JsonPointer &pointer, element from)
{
    std::vector<element> rows;
    if (!collect(pointer, 0, from, rows))
        return {};
    return rows;
}

} // namespace toancanh::source
