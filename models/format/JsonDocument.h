// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <string_view>

namespace simdjson::dom {
class element;
}

namespace toancanh::format {

/// One parsed text of JSON. Owns what it was made from; at most 128 levels deep; of a key that an object has twice the
/// first counts.
class JsonDocument
{
public:
    enum class Reading {
        Lenient, ///< what is no JSON is tried once more as repairedJson() makes it
        Strict,
    };
    /// Errors: Malformed, with the byte where it went wrong, or what came instead of JSON.
    static Result<JsonDocument> parse(QByteArray bytes, Reading reading = Reading::Lenient);
    /// The same of a text within another, for which nobody needs to know why it is none.
    static std::optional<JsonDocument> parseWithin(std::string_view text);
    JsonDocument(JsonDocument &&) noexcept;
    JsonDocument &operator=(JsonDocument &&) noexcept;
    ~JsonDocument();

    const simdjson::dom::element &root() const;

private:
    struct Data;
    explicit JsonDocument(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace toancanh::format
