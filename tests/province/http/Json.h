// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace toancanh::province {

/// Writes one JSON object straight into bytes, key by key in the order of the calls. Tens of thousands of rows
/// are written at every fetch, which QJsonDocument would take seconds for in a debug build.
class JsonObject
{
public:
    explicit JsonObject(qsizetype reserve = 512) { m_bytes.reserve(reserve); }

    JsonObject &text(const char *key, const QByteArray &value);
    JsonObject &text(const char *key, const QString &value) { return text(key, value.toUtf8()); }
    JsonObject &whole(const char *key, qint64 value) { return raw(key, QByteArray::number(value)); }
    JsonObject &number(const char *key, double value, int decimals)
    {
        return raw(key, QByteArray::number(value, 'f', decimals));
    }
    JsonObject &truth(const char *key, bool value) { return raw(key, value ? "true" : "false"); }
    JsonObject &null(const char *key) { return raw(key, "null"); }
    JsonObject &raw(const char *key, const QByteArray &json); ///< already JSON

    QByteArray done() const { return m_bytes.isEmpty() ? QByteArray("{}") : m_bytes + '}'; }

private:
    QByteArray m_bytes;
};

/// Rows that are already JSON, as an array.
template<class Rows>
QByteArray jsonArray(const Rows &rows)
{
    QByteArray bytes = "[";
    for (const QByteArray &row : rows) {
        if (bytes.size() > 1)
            bytes += ',';
        bytes += row;
    }
    return bytes + ']';
}

} // namespace toancanh::province
