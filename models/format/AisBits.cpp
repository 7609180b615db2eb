// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/AisBits.h"

namespace toancanh::format {

std::optional<AisBits> AisBits::of(const QByteArray &payload, int fillBits)
{
    AisBits bits;
    bits.m_sixes.reserve(size_t(payload.size()));
    for (const char sign : payload) {
        const int code = uchar(sign);
        if (code < 48 || code > 119 || (code > 87 && code < 96))
            return {};
        bits.m_sixes.push_back(quint8(code < 96 ? code - 48 : code - 56));
    }
    bits.m_size = 6 * payload.size() - fillBits;
    if (fillBits < 0 || fillBits > 5 || bits.m_size < 0)
        return {};
    return bits;
}

quint32 AisBits::number(qsizetype from, int count) const
{
    quint32 result = 0;
    for (qsizetype at = from; at < from + count; ++at) {
        const bool isSet = at < m_size && ((m_sixes[size_t(at / 6)] >> (5 - at % 6)) & 1) != 0;
        result = (result << 1) | (isSet ? 1U : 0U);
    }
    return result;
}

qint32 AisBits::signedNumber(qsizetype from, int count) const
{
    const qint64 value = number(from, count);
    const qint64 half = qint64(1) << (count - 1);
    return qint32(value >= half ? value - 2 * half : value);
}

QString AisBits::text(qsizetype from, int signs) const
{
    QString result;
    for (qsizetype at = from; at < from + 6LL * signs && at + 6 <= m_size; at += 6) {
        const quint32 code = number(at, 6);
        if (code == 0)
            break;
        result.append(QLatin1Char(char(code < 32 ? code + 64 : code)));
    }
    while (result.endsWith(QLatin1Char(' ')))
        result.chop(1);
    return result;
}

} // namespace toancanh::format
