// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/AisBits.h"

namespace toancanh::format {

/// One AIS message of the types 1 to 3, 5, 18, 19, 24 and 27 (ITU-R M.1371-5, annex 8, 3). What a ship doesn't know,
/// or can't be, is nothing.
struct AisMessage
{
    enum class Kind { Position, Voyage, Both, PartA, PartB };

    int type = 0;
    Kind kind = Kind::Position; ///< Both: of type 19
    quint32 mmsi = 0;
    std::optional<double> latitude; ///< degrees, WGS 84; both or none
    std::optional<double> longitude;
    std::optional<double> speed;  ///< kn over ground; 102.2 is that or more
    std::optional<double> course; ///< degrees over ground
    std::optional<int> heading;   ///< degrees
    std::optional<int> status;    ///< navigational status, 0 to 14
    QString name;
    QString callsign;
    std::optional<int> imo;
    std::optional<int> shipType;
    std::optional<int> length;     ///< m
    std::optional<int> width;      ///< m
    std::optional<double> draught; ///< m
    QString destination;

    bool hasPosition() const { return kind == Kind::Position || kind == Kind::Both; }
    /// Nothing of another type, or too short for its own.
    static std::optional<AisMessage> decode(const AisBits &bits);
};

} // namespace toancanh::format
