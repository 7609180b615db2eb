// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/Value.h"

#include <string_view>
#include <unordered_map>

namespace toancanh::field {

/// Values by the text that stands for them. A text that is not there as it is written is looked for once more
/// in its composed form and with its tone marks where either way of writing has them (hòa, hoà).
class ValueTable
{
public:
    void insert(const QString &text, const dataset::Value &value);
    /// Null where there is none.
    const dataset::Value *find(std::string_view text) const;
    bool isEmpty() const { return m_exact.empty(); }

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Table = std::unordered_map<std::string, dataset::Value, Hash, std::equal_to<>>;
    Table m_exact;
    Table m_alike;
};

} // namespace toancanh::field
