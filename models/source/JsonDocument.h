// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/source/JsonPointer.h"

#include <QByteArray>
#include <QSet>

#include <memory>

namespace simdjson::dom {
class element;
}

namespace toancanh::source {

/// One parsed answer. Owns the bytes it was made from; at most 128 levels deep; of a key that an object has
/// twice the first counts.
class JsonDocument
{
public:
    /// Errors: Malformed, with the byte where it went wrong, or what came instead of JSON.
    static Result<JsonDocument> parse(QByteArray bytes);
    JsonDocument(JsonDocument &&) noexcept;
    JsonDocument &operator=(JsonDocument &&) noexcept;
    ~JsonDocument();

    const simdjson::dom::element &root() const;
    /// How many rows `pointer` leads to; 0 where it leads nowhere.
    qsizetype count(const JsonPointer &pointer) const;
    /// Whether `pointer` leads to something, be it null.
    bool has(const JsonPointer &pointer) const;
    /// The names in the document's outermost object; none where it is an array.
    QSet<QByteArray> members() const;
    /// The text or number there, a list as JSON; empty where there is none, or null, or false.
    QString text(const JsonPointer &pointer) const;

private:
    struct Data;
    explicit JsonDocument(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace toancanh::source
