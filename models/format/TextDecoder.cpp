// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/TextDecoder.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <simdjson.h>

#include <algorithm>

namespace toancanh::format {

namespace {

/// TCVN 5712:1993 VN1, whose letters from 0xA1 on are those of the ABC fonts (VN3); neither Qt nor ICU has it.
constexpr std::array<char16_t, 128> tcvnFrom0x80 = {
    0x00C0, 0x1EA2, 0x00C3, 0x00C1, 0x1EA0, 0x1EB6, 0x1EAC, 0x00C8, 0x1EBA, 0x1EBC, 0x00C9, 0x1EB8, 0x1EC6,
    0x00CC, 0x1EC8, 0x0128, 0x00CD, 0x1ECA, 0x00D2, 0x1ECE, 0x00D5, 0x00D3, 0x1ECC, 0x1ED8, 0x1EDC, 0x1EDE,
    0x1EE0, 0x1EDA, 0x1EE2, 0x00D9, 0x1EE6, 0x0168, 0x00A0, 0x0102, 0x00C2, 0x00CA, 0x00D4, 0x01A0, 0x01AF,
    0x0110, 0x0103, 0x00E2, 0x00EA, 0x00F4, 0x01A1, 0x01B0, 0x0111, 0x1EB0, 0x0300, 0x0309, 0x0303, 0x0301,
    0x0323, 0x00E0, 0x1EA3, 0x00E3, 0x00E1, 0x1EA1, 0x1EB2, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0x1EB4, 0x1EAE,
    0x1EA6, 0x1EA8, 0x1EAA, 0x1EA4, 0x1EC0, 0x1EB7, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD, 0x00E8, 0x1EC2,
    0x1EBB, 0x1EBD, 0x00E9, 0x1EB9, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7, 0x00EC, 0x1EC9, 0x1EC4, 0x1EBE,
    0x1ED2, 0x0129, 0x00ED, 0x1ECB, 0x00F2, 0x1ED4, 0x1ECF, 0x00F5, 0x00F3, 0x1ECD, 0x1ED3, 0x1ED5, 0x1ED7,
    0x1ED1, 0x1ED9, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3, 0x00F9, 0x1ED6, 0x1EE7, 0x0169, 0x00FA, 0x1EE5,
    0x1EEB, 0x1EED, 0x1EEF, 0x1EE9, 0x1EF1, 0x1EF3, 0x1EF7, 0x1EF9, 0x00FD, 0x1EF5, 0x1ED0,
};

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

tl::unexpected<Error> noText(const QString &encoding, qsizetype at, const QString &next)
{
    return failure(ErrorKind::Malformed, tr("the answer is not %1 text at byte %2").arg(encoding).arg(at), {}, next);
}

/// How many bytes the character at `at` has (RFC 3629); 0 where none is.
qsizetype characterSize(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return i < bytes.size() ? uchar(bytes[i]) : 0U; };
    const auto follows = [&](qsizetype i, unsigned low = 0x80, unsigned high = 0xBF) {
        return byte(at + i) >= low && byte(at + i) <= high;
    };
    const unsigned first = byte(at);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF)
        return follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) && follows(2) ? 3 : 0;
    if (first >= 0xF0 && first <= 0xF4)
        return follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF) && follows(2) && follows(3) ? 4 : 0;
    return 0;
}

qsizetype firstBadByte(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype size = characterSize(bytes, at);
        if (size == 0)
            return at;
        at += size;
    }
    return at;
}

void append(QByteArray &utf8, char32_t sign)
{
    if (sign < 0x80) {
        utf8.append(char(sign));
    } else if (sign < 0x800) {
        utf8.append(char(0xC0 | sign >> 6)).append(char(0x80 | (sign & 0x3F)));
    } else if (sign < 0x10000) {
        utf8.append(char(0xE0 | sign >> 12)).append(char(0x80 | (sign >> 6 & 0x3F))).append(char(0x80 | (sign & 0x3F)));
    } else {
        utf8.append(char(0xF0 | sign >> 18)).append(char(0x80 | (sign >> 12 & 0x3F)));
        utf8.append(char(0x80 | (sign >> 6 & 0x3F))).append(char(0x80 | (sign & 0x3F)));
    }
}

Result<QByteArray> fromUtf16(QByteArrayView bytes, bool isLittleEndian)
{
    QByteArray utf8;
    utf8.reserve(bytes.size());
    const auto unit = [&](qsizetype at) {
        const char16_t first = uchar(bytes[at]);
        const char16_t second = uchar(bytes[at + 1]);
        return isLittleEndian ? char16_t(first | second << 8) : char16_t(first << 8 | second);
    };
    for (qsizetype at = 0; at < bytes.size(); at += 2) {
        if (at + 1 == bytes.size())
            return noText(QStringLiteral("UTF-16"), at, {});
        const char16_t first = unit(at);
        if (!QChar::isSurrogate(first)) {
            append(utf8, first);
            continue;
        }
        const char16_t second = at + 3 < bytes.size() ? unit(at + 2) : u'\0';
        if (!QChar::isHighSurrogate(first) || !QChar::isLowSurrogate(second))
            return noText(QStringLiteral("UTF-16"), at, {});
        append(utf8, QChar::surrogateToUcs4(first, second));
        at += 2;
    }
    return utf8;
}

enum class Zeros { None, First, Second };

/// Which byte of each two is zero where the text is UTF-16 of mostly Latin letters: UTF-8 has no zeros.
Zeros zerosOf(QByteArrayView bytes)
{
    constexpr qsizetype examined = 256;
    const qsizetype pairs = qMin(bytes.size(), examined) / 2;
    qsizetype first = 0;
    qsizetype second = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        first += bytes[2 * i] == '\0';
        second += bytes[2 * i + 1] == '\0';
    }
    if (4 * second > pairs && first == 0)
        return Zeros::Second;
    return 4 * first > pairs && second == 0 ? Zeros::First : Zeros::None;
}

} // namespace

Result<TextDecoder> TextDecoder::make(const QString &encoding)
{
    static const QRegularExpression fillers(QStringLiteral("[-_ ]"));
    const QString name = encoding.trimmed();
    const QString plain = name.toLower().remove(fillers);
    if (plain.isEmpty())
        return TextDecoder(Kind::Unsaid, QStringLiteral("UTF-8"));
    if (plain == QLatin1String("utf8"))
        return TextDecoder(Kind::Utf8, name);
    if (plain == QLatin1String("utf16"))
        return TextDecoder(Kind::Utf16, name);
    if (plain == QLatin1String("utf16le"))
        return TextDecoder(Kind::Utf16Le, name);
    if (plain == QLatin1String("utf16be"))
        return TextDecoder(Kind::Utf16Be, name);

    TextDecoder decoder(Kind::Bytes, name);
    const bool isTcvn = plain.startsWith(QLatin1String("tcvn")) || plain == QLatin1String("abc");
    const QByteArray qtName = name.toLatin1();
    bool isKnown = true;
    for (int byte = 0; byte < 256 && isKnown; ++byte) {
        QByteArray utf8;
        if (isTcvn && byte >= 0x80) {
            append(utf8, tcvnFrom0x80[size_t(byte) - 0x80]);
        } else if (byte < 0x80) {
            append(utf8, char32_t(byte));
        } else {
            QStringDecoder qt(qtName.constData());
            const char one = char(byte);
            const QString text = qt.isValid() ? QString(qt.decode(QByteArrayView(&one, 1))) : QString();
            // The first byte of several gives nothing yet.
            isKnown = !text.isEmpty() && qt.name() != QByteArrayView("UTF-8") && qt.name() != QByteArrayView("Locale");
            if (text != QString(QChar(QChar::ReplacementCharacter)))
                utf8 = text.toUtf8();
        }
        Sign &sign = decoder.m_signs[size_t(byte)];
        isKnown = isKnown && size_t(utf8.size()) <= sign.utf8.size();
        if (!isKnown)
            break;
        std::copy(utf8.cbegin(), utf8.cend(), sign.utf8.begin());
        sign.size = quint8(utf8.size());
    }
    if (!isKnown)
        return failure(ErrorKind::Config, tr("the encoding \"%1\" is not known").arg(name), {},
                       tr("known are UTF-8, UTF-16, windows-1258, windows-1252, ISO-8859-1, TCVN3 and others of one "
                          "byte a letter"));
    return decoder;
}

Result<QByteArray> TextDecoder::decode(QByteArray bytes) const
{
    const bool hasUtf8Mark = bytes.startsWith("\xEF\xBB\xBF");
    if (hasUtf8Mark)
        bytes.remove(0, 3);
    else if (bytes.startsWith("\xFF\xFE"))
        return fromUtf16(QByteArrayView(bytes).sliced(2), true);
    else if (bytes.startsWith("\xFE\xFF"))
        return fromUtf16(QByteArrayView(bytes).sliced(2), false);
    else if (m_kind == Kind::Bytes)
        return decodeBytes(bytes);
    else if (m_kind == Kind::Utf16Le || m_kind == Kind::Utf16Be)
        return fromUtf16(bytes, m_kind == Kind::Utf16Le);
    else if (m_kind == Kind::Utf16)
        return fromUtf16(bytes, zerosOf(bytes) != Zeros::First);
    else if (m_kind == Kind::Unsaid && zerosOf(bytes) != Zeros::None)
        return fromUtf16(bytes, zerosOf(bytes) == Zeros::Second);

    if (simdjson::validate_utf8(bytes.constData(), size_t(bytes.size())))
        return bytes;
    return noText(QStringLiteral("UTF-8"), firstBadByte(bytes) + (hasUtf8Mark ? 3 : 0),
                  tr("set `encoding` to what the system writes, as windows-1258, windows-1252 or TCVN3"));
}

Result<QByteArray> TextDecoder::decodeBytes(const QByteArray &bytes) const
{
    QByteArray utf8;
    utf8.reserve(bytes.size() + bytes.size() / 4);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const Sign &sign = m_signs[uchar(bytes[at])];
        if (sign.size == 0)
            return noText(m_name, at, tr("see whether `encoding` names what the system writes"));
        utf8.append(sign.utf8.data(), sign.size);
    }
    return utf8;
}

QString declaredEncoding(const QByteArray &xml)
{
    constexpr qsizetype longest = 200;
    static const QRegularExpression declaration(
        QStringLiteral("^\\s*<\\?xml\\s[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']"));
    const QString name = declaration.match(QString::fromLatin1(xml.left(longest))).captured(1);
    // What could be read byte by byte is not UTF-16, whatever it says: programs that make texts of UTF-16 say so.
    return name.startsWith(QLatin1String("utf-16"), Qt::CaseInsensitive)
                   || name.startsWith(QLatin1String("ucs-2"), Qt::CaseInsensitive)
               ? QString()
               : name;
}

} // namespace toancanh::format
