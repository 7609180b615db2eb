// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/AisSentence.h"

#include <QByteArrayList>
#include <QString>

#include <vector>

/// Writes AIS messages bit by bit, as ITU-R M.1371-5 has them, and the sentences that carry them.
class AisWriter
{
public:
    AisWriter(int type, quint32 mmsi) { put(type, 6).put(0, 2).put(mmsi, 30); }

    AisWriter &put(qint64 value, int count)
    {
        for (int bit = count - 1; bit >= 0; --bit)
            m_bits.push_back(bit < 63 && (value >> bit & 1) != 0);
        return *this;
    }

    AisWriter &text(const QString &text, int signs)
    {
        for (int i = 0; i < signs; ++i) {
            const int code = i < text.size() ? text.at(i).unicode() : '@';
            put(code >= 64 ? code - 64 : code, 6);
        }
        return *this;
    }

    /// The sentences of the message, each with so many signs of it at most.
    QByteArrayList sentences(qsizetype signs = 60, const QByteArray &group = "3") const
    {
        QByteArray payload;
        for (size_t at = 0; at < m_bits.size(); at += 6) {
            int six = 0;
            for (size_t bit = at; bit < at + 6; ++bit)
                six = 2 * six + (bit < m_bits.size() && m_bits[bit] ? 1 : 0);
            payload += char(six < 40 ? six + 48 : six + 56);
        }
        const qsizetype fill = 6 * payload.size() - qsizetype(m_bits.size());
        const qsizetype parts = (payload.size() + signs - 1) / signs;
        QByteArrayList lines;
        for (qsizetype part = 0; part < parts; ++part) {
            const QByteArray body = "AIVDM," + QByteArray::number(parts) + ',' + QByteArray::number(part + 1) + ','
                                    + (parts > 1 ? group : QByteArray()) + ",A," + payload.mid(part * signs, signs)
                                    + ',' + QByteArray::number(part + 1 == parts ? fill : 0);
            lines << '!' + toancanh::format::withChecksum(body);
        }
        return lines;
    }
    QByteArray lines() const { return sentences().join("\r\n") + "\r\n"; }

    /// Of type 1: place in degrees, speed in knots.
    static AisWriter position(quint32 mmsi, double latitude, double longitude, double speed = 0)
    {
        AisWriter message(1, mmsi);
        message.put(0, 4).put(0, 8).put(qRound64(speed * 10), 10).put(0, 1);
        message.put(qRound64(longitude * 600'000), 28).put(qRound64(latitude * 600'000), 27);
        message.put(900, 12).put(90, 9).put(0, 6).put(0, 2).put(0, 3).put(0, 1).put(0, 19);
        return message;
    }
    /// Of type 5: 422 bits and two spare ones.
    static AisWriter voyage(quint32 mmsi, const QString &name)
    {
        AisWriter message(5, mmsi);
        message.put(0, 2).put(0, 30).text(QStringLiteral("XVAB"), 7).text(name, 20).put(30, 8);
        message.put(10, 9).put(8, 9).put(2, 6).put(3, 6).put(1, 4).put(0, 20).put(0, 8);
        message.text(QStringLiteral("DA NANG"), 20).put(0, 2);
        return message;
    }

private:
    std::vector<bool> m_bits;
};
