// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/NodeData.h"

#include <QHash>

namespace toancanh::profile {

namespace {

using Data = Node::Data;

Data::Ptr merged(const Data::Ptr &base, const Data::Ptr &overlay)
{
    if (base->kind != Data::Kind::Map || overlay->kind != Data::Kind::Map)
        return overlay;
    auto result = std::make_shared<Data>(*base);
    // What is wrong with the merged map is mended in the file that was laid over.
    result->file = overlay->file;
    result->line = overlay->line;
    result->column = overlay->column;
    QHash<QString, size_t> places;
    for (size_t i = 0; i < result->entries.size(); ++i)
        places.insert(result->entries[i].first->text, i);
    for (const auto &entry : overlay->entries) {
        const auto place = places.constFind(entry.first->text);
        if (place == places.cend())
            result->entries.push_back(entry);
        else
            result->entries[*place] = {entry.first, merged(result->entries[*place].second, entry.second)};
    }
    return result;
}

} // namespace

Node Node::mergedWith(const Node &overlay) const
{
    if (!m_data || !overlay.m_data)
        return m_data ? *this : overlay;
    return Node(merged(m_data, overlay.m_data), overlay.m_findings);
}

Node Node::without(const QString &key) const
{
    if (!isMap())
        return *this;
    auto result = std::make_shared<Data>(*m_data);
    std::erase_if(result->entries, [&key](const auto &entry) { return entry.first->text == key; });
    return Node(result, m_findings);
}

} // namespace toancanh::profile
