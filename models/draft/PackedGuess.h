// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace toancanh::draft {

/// An answer that is the text of another answer.
struct PackedText
{
    QString at; ///< the XPath that leads there
    QByteArray text;
};

/// The text of the only element of a document in XML that holds JSON (`<string>[…]</string>`, the result of a SOAP
/// service), or XML where it is the root. Nothing where several do, which are rows then, or none.
std::optional<PackedText> packedIn(const QByteArray &xml);

} // namespace toancanh::draft
