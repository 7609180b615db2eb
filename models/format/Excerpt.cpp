// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/Excerpt.h"

namespace toancanh::format {

namespace {

constexpr qsizetype beginningLetters = 60;
constexpr qsizetype lettersBefore = 12;
constexpr qsizetype lettersBehind = 18;
constexpr qsizetype bytesInLetter = 4;

bool isWithinLetter(char byte)
{
    return (uchar(byte) & 0xC0) == 0x80;
}

/// Control signs, and those that turn the direction of what follows.
QString harmless(const QString &text)
{
    QString result = text;
    for (QChar &sign : result) {
        const QChar::Category kind = sign.category();
        const bool isBlank = sign == QLatin1Char('\n') || sign == QLatin1Char('\r') || sign == QLatin1Char('\t');
        if (!isBlank && (kind == QChar::Other_Control || kind == QChar::Other_Format))
            sign = QChar::ReplacementCharacter;
    }
    return result.simplified();
}

} // namespace

QString beginningOf(QByteArrayView utf8)
{
    const QByteArrayView start = utf8.first(qMin(utf8.size(), 2 * bytesInLetter * beginningLetters));
    const QString text = harmless(QString::fromUtf8(start));
    return text.size() > beginningLetters ? text.left(beginningLetters) + QChar(0x2026) : text;
}

QString excerptAt(QByteArrayView utf8, qsizetype at)
{
    at = qBound(qsizetype(0), at, utf8.size());
    while (at > 0 && at < utf8.size() && isWithinLetter(utf8[at]))
        --at;
    qsizetype from = qMax(qsizetype(0), at - bytesInLetter * lettersBefore);
    while (from < at && isWithinLetter(utf8[from]))
        ++from;
    const QString before = QString::fromUtf8(utf8.sliced(from, at - from));
    const qsizetype size = qMin(utf8.size() - at, bytesInLetter * (lettersBehind + 1));
    const QString behind = QString::fromUtf8(utf8.sliced(at, size));
    const bool beginsLater = from > 0 || before.size() > lettersBefore;
    const bool endsEarlier = at + size < utf8.size() || behind.size() > lettersBehind;
    const QString ellipsis(QChar(0x2026));
    return (beginsLater ? ellipsis : QString()) + harmless(before.right(lettersBefore) + behind.left(lettersBehind))
           + (endsEarlier ? ellipsis : QString());
}

} // namespace toancanh::format
