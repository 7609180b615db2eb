// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/PackedGuess.h"

#include "models/format/XmlTree.h"

namespace toancanh::draft {

namespace {

/// Whether an element's text may be an answer of its own.
bool mayHoldAnswer(const pugi::xml_node &element)
{
    if (element.type() != pugi::node_element
        || element.find_child([](const pugi::xml_node &one) { return one.type() == pugi::node_element; }))
        return false;
    const QByteArray start = QByteArray(element.text().get()).left(64).trimmed();
    const bool isRoot = element.parent().type() == pugi::node_document;
    return start.startsWith('{') || start.startsWith('[') || (isRoot && start.startsWith('<'));
}

} // namespace

std::optional<PackedText> packedIn(const QByteArray &xml)
{
    const Result<std::unique_ptr<format::XmlTree>> tree = format::XmlTree::parseDeclared(xml);
    if (!tree)
        return {};
    pugi::xml_node only;
    const bool areSeveral = bool((*tree)->document.find_node([&only](const pugi::xml_node &one) {
        if (!mayHoldAnswer(one))
            return false;
        const bool isSecond = bool(only);
        only = one;
        return isSecond;
    }));
    if (!only || areSeveral)
        return {};
    return PackedText{QStringLiteral("//") + QString::fromUtf8(only.name()), only.text().get()};
}

} // namespace toancanh::draft
