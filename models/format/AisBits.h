// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace toancanh::format {

/// The bits of one AIS message, taken out of the six-bit signs that a sentence carries them in (IEC 61162-1, 8.3.13.1;
/// ITU-R M.1371-5, annex 8). What lies beyond the end is nothing.
class AisBits
{
public:
    /// Nothing where a sign is none of the 64, or the fill is not from 0 to 5.
    static std::optional<AisBits> of(const QByteArray &payload, int fillBits);

    qsizetype size() const { return m_size; }
    quint32 number(qsizetype from, int count) const; ///< of 32 bits at most
    qint32 signedNumber(qsizetype from, int count) const;
    /// Six bits a sign, up to the first "@" and without the blanks before it; only whole signs.
    QString text(qsizetype from, int signs) const;

private:
    std::vector<quint8> m_sixes;
    qsizetype m_size = 0;
};

} // namespace toancanh::format
