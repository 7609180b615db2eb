// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/Json.h"

namespace toancanh::province {

JsonObject &JsonObject::raw(const char *key, const QByteArray &json)
{
    m_bytes += m_bytes.isEmpty() ? "{\"" : ",\"";
    m_bytes += key;
    m_bytes += "\":";
    m_bytes += json;
    return *this;
}

JsonObject &JsonObject::text(const char *key, const QByteArray &value)
{
    QByteArray escaped = "\"";
    escaped.reserve(value.size() + 2);
    for (const char c : value) {
        if (c == '"' || c == '\\')
            escaped += '\\';
        if (c == '\n')
            escaped += "\\n";
        else
            escaped += c;
    }
    return raw(key, escaped + '"');
}

} // namespace toancanh::province
