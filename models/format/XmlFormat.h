// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/Format.h"

namespace toancanh::format {

/// Documents in XML. `rows` is an XPath from the document ("/feed/entry"), whose nodes are the rows; empty is every
/// child of the outermost element. Places are XPaths from the row ("event", "@id", "../identifier") as XmlPlace has
/// them. Errors: Config.
Result<std::unique_ptr<Format>> makeXmlFormat(const FormatSpec &spec, const QString &rows);

} // namespace toancanh::format
