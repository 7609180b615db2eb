// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/NodeData.h"

#include <QCoreApplication>

namespace toancanh::profile {

MapReader::MapReader(const Node &node) : m_node(node)
{
    // entries() says what is wrong when it isn't a map.
    if (!node.isMap())
        node.entries();
}

MapReader::~MapReader()
{
    if (!m_node.isMap())
        return;
    const QString key = QCoreApplication::translate("toancanh::profile", "key");
    for (const auto &entry : m_node.entries()) {
        const auto name = entry.first.text();
        if (name && !m_asked.contains(*name))
            entry.first.reportUnknown(key, m_asked);
    }
}

Node MapReader::required(const QString &key)
{
    const Node value = optional(key);
    if (!value.isDefined()) {
        m_node.report(QCoreApplication::translate("toancanh::profile", "\"%1\" is missing").arg(key));
        return {};
    }
    if (value.isMap() || value.isSequence() || value.isScalar())
        return value;
    value.report(QCoreApplication::translate("toancanh::profile", "\"%1\" has no value").arg(key));
    return {};
}

Node MapReader::optional(const QString &key)
{
    if (!m_asked.contains(key))
        m_asked.append(key);
    return m_node.at(key);
}

} // namespace toancanh::profile
