// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QByteArray>
#include <QString>

#include <array>

namespace toancanh::format {

/// Makes UTF-8 of an answer's bytes. Text stays as composed as it came.
class TextDecoder
{
public:
    /// `encoding`: UTF-8, UTF-16, UTF-16LE, UTF-16BE, TCVN3 (also ABC), or one of one byte a sign that Qt knows, as
    /// windows-1258; empty is what the bytes say of themselves, else UTF-8. Errors: Config.
    static Result<TextDecoder> make(const QString &encoding);

    /// UTF-8 without a byte order mark. A mark counts more than the encoding's name. Errors: Malformed, with the byte.
    Result<QByteArray> decode(QByteArray bytes) const;

private:
    enum class Kind { Unsaid, Utf8, Utf16, Utf16Le, Utf16Be, Bytes };
    struct Sign
    {
        std::array<char, 3> utf8 = {};
        quint8 size = 0; ///< 0: the encoding has no such sign
    };

    TextDecoder(Kind kind, const QString &name) : m_kind(kind), m_name(name) {}
    Result<QByteArray> decodeBytes(const QByteArray &bytes) const;

    Kind m_kind;
    QString m_name;
    std::array<Sign, 256> m_signs = {};
};

/// What the first line of an XML document says its encoding is; empty where it says nothing.
QString declaredEncoding(const QByteArray &xml);

} // namespace toancanh::format
