// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/format/Cell.h"

#include <QString>

#include <pugixml.hpp>

#include <string>

namespace toancanh::format {

/// A place in an XML document: an XPath 1.0, whose names have no prefixes, or `join(XPATH)` or `join(XPATH, "; ")`: the
/// texts of all its nodes with a blank or that text between them.
class XmlPlace
{
public:
    /// Errors: Config.
    static Result<XmlPlace> compile(const QString &text);

    /// What is there, seen from `node`: the text of the first node, or the value of the expression. An element that
    /// says nil="true" is nothing. The text lives in the document or in `scratch`.
    Cell cell(const pugi::xpath_node &node, std::string &scratch) const;
    /// All nodes in the document's order; none where the expression is a value.
    pugi::xpath_node_set nodes(const pugi::xpath_node &node) const;
    bool givesNodes() const { return m_query.return_type() == pugi::xpath_type_node_set; }
    /// Whether what the expression steps from is there, so that it gives none because there is none. An expression that
    /// looks everywhere steps from a document that says nothing at all.
    bool saysEmptyList(const pugi::xpath_node &node) const;

private:
    pugi::xpath_query m_query;
    pugi::xpath_query m_emptyList;
    bool m_hasEmptyList = false;
    bool m_isJoin = false;
    std::string m_between;
};

} // namespace toancanh::format
