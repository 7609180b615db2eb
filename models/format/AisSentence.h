// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace toancanh::format {

/// One sentence of NMEA 0183 that carries an AIS message or a part of one: `!AIVDM,2,1,3,B,payload,0*hh` (IEC 61162-1,
/// 8.3.13), of any talker; VDO is what the own ship says.
struct AisSentence
{
    static constexpr qsizetype maximumBytes = 4 * 82; ///< of a line; the standard's 82 are often not kept to

    enum class Fault {
        None,
        Other, ///< another sentence, or none at all
        Broken ///< one of AIS whose form or checksum is wrong
    };

    int parts = 1;
    int part = 1;
    QByteArray group; ///< what the parts of one message have in common
    QByteArray payload;
    int fillBits = 0;
    std::optional<qint64> atMs; ///< UTC; of a tag block `\\c:1577836800*hh\\` before it, in s or ms (NMEA 0183 4.0)

    /// Takes a line apart, with or without its end; empty where it is none, with the fault.
    static std::optional<AisSentence> parse(const QByteArray &line, Fault &fault);
};

/// `text*hh`, with the checksum that NMEA 0183 has: all bytes of the text put together by exclusive or.
QByteArray withChecksum(const QByteArray &text);

} // namespace toancanh::format
