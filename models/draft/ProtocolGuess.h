// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pugi {
class xml_document;
}

namespace simdjson::dom {
class element;
}

namespace toancanh::format {
class JsonWithin;
}

namespace toancanh::draft {

/// The shipped protocol that an answer in JSON has the shape of, with its rows at the pointer `rows`; empty where none.
QString jsonProtocol(simdjson::dom::element root, const QString &rows, format::JsonWithin &within);

/// The same of an answer in XML, by its document.
QString xmlProtocol(const pugi::xml_document &document);

} // namespace toancanh::draft
