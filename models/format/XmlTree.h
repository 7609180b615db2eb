// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QByteArray>

#include <pugixml.hpp>

#include <memory>

namespace toancanh::format {

/// One parsed XML document, at most 128 levels deep. The names of its elements and attributes have no namespace prefix,
/// for every sender chooses its own; declarations of namespaces are gone. Entities of a DTD are not expanded.
struct XmlTree
{
    QByteArray bytes; ///< the nodes' texts lie in it
    pugi::xml_document document;

    /// Errors: Malformed, with the byte where it went wrong, or what came instead of XML.
    static Result<std::unique_ptr<XmlTree>> parse(QByteArray utf8);
    /// The same of bytes in the encoding that their XML declaration names. Also: Config, where that is unknown.
    static Result<std::unique_ptr<XmlTree>> parseDeclared(const QByteArray &bytes);
};

/// All text in a node, trimmed; `scratch` holds what stands in several pieces.
std::string_view textOf(const pugi::xpath_node &node, std::string &scratch);

/// The node as XML, at most 4 KiB.
QByteArray rawOf(const pugi::xpath_node &node);

} // namespace toancanh::format
