// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/AisMessage.h"

#include <cmath>

namespace toancanh::format {

namespace {

constexpr quint32 maximumMmsi = 999'999'999;

/// Divided, for a tenth is no number of two's.
std::optional<double> numberUnless(quint32 value, quint32 unknown, double divisor, double most)
{
    if (value == unknown || value / divisor > most)
        return {};
    return value / divisor;
}

std::optional<int> wholeUnless(quint32 value, quint32 unknown, quint32 most)
{
    return value == unknown || value > most ? std::nullopt : std::optional(int(value));
}

/// 91 and 181 degrees are said where there is no position.
void setPlace(AisMessage &message, double longitude, double latitude)
{
    if (std::abs(longitude) > 180 || std::abs(latitude) > 90)
        return;
    message.longitude = longitude;
    message.latitude = latitude;
}

/// Table 48 and 72: `from` is where the speed begins, and what follows lies as in both.
void readMotion(AisMessage &message, const AisBits &bits, qsizetype from)
{
    constexpr double perDegree = 600'000; // of 1/10 000 of a minute
    message.speed = numberUnless(bits.number(from, 10), 1023, 10, 102.2);
    setPlace(message, bits.signedNumber(from + 11, 28) / perDegree, bits.signedNumber(from + 39, 27) / perDegree);
    message.course = numberUnless(bits.number(from + 66, 12), 3600, 10, 359.9);
    message.heading = wholeUnless(bits.number(from + 78, 9), 511, 359);
}

/// Bow, stern, port and starboard from where the antenna is.
void readSize(AisMessage &message, const AisBits &bits, qsizetype from)
{
    const quint32 length = bits.number(from, 9) + bits.number(from + 9, 9);
    const quint32 width = bits.number(from + 18, 6) + bits.number(from + 24, 6);
    message.length = wholeUnless(length, 0, 1022);
    message.width = wholeUnless(width, 0, 126);
}

bool readPosition(AisMessage &message, const AisBits &bits)
{
    if (bits.size() < 137)
        return false;
    message.status = wholeUnless(bits.number(38, 4), 15, 14);
    readMotion(message, bits, 50);
    return true;
}

bool readVoyage(AisMessage &message, const AisBits &bits)
{
    if (bits.size() < 302)
        return false;
    message.kind = AisMessage::Kind::Voyage;
    message.imo = wholeUnless(bits.number(40, 30), 0, 9'999'999);
    message.callsign = bits.text(70, 7);
    message.name = bits.text(112, 20);
    message.shipType = wholeUnless(bits.number(232, 8), 0, 255);
    readSize(message, bits, 240);
    message.draught = numberUnless(bits.number(294, 8), 0, 10, 25.5);
    message.destination = bits.text(302, 20);
    return true;
}

bool readClassB(AisMessage &message, const AisBits &bits)
{
    if (bits.size() < 133)
        return false;
    readMotion(message, bits, 46);
    if (message.type == 18)
        return true;
    if (bits.size() < 301)
        return false;
    message.kind = AisMessage::Kind::Both;
    message.name = bits.text(143, 20);
    message.shipType = wholeUnless(bits.number(263, 8), 0, 255);
    readSize(message, bits, 271);
    return true;
}

bool readStatic(AisMessage &message, const AisBits &bits)
{
    const quint32 part = bits.number(38, 2);
    if (part == 0 && bits.size() >= 160) {
        message.kind = AisMessage::Kind::PartA;
        message.name = bits.text(40, 20);
        return true;
    }
    if (part != 1 || bits.size() < 162)
        return false;
    message.kind = AisMessage::Kind::PartB;
    message.shipType = wholeUnless(bits.number(40, 8), 0, 255);
    message.callsign = bits.text(90, 7);
    if (message.mmsi / 10'000'000 != 98) // a craft of another ship names that in place of its size
        readSize(message, bits, 132);
    return true;
}

bool readLongRange(AisMessage &message, const AisBits &bits)
{
    if (bits.size() < 94)
        return false;
    constexpr double perDegree = 600; // of 1/10 of a minute
    message.status = wholeUnless(bits.number(40, 4), 15, 14);
    setPlace(message, bits.signedNumber(44, 18) / perDegree, bits.signedNumber(62, 17) / perDegree);
    message.speed = numberUnless(bits.number(79, 6), 63, 1, 62);
    message.course = numberUnless(bits.number(85, 9), 511, 1, 359);
    return true;
}

} // namespace

std::optional<AisMessage> AisMessage::decode(const AisBits &bits)
{
    AisMessage message;
    message.type = int(bits.number(0, 6));
    message.mmsi = bits.number(8, 30);
    if (bits.size() < 38 || message.mmsi == 0 || message.mmsi > maximumMmsi)
        return {};
    bool isRead = false;
    switch (message.type) {
    case 1:
    case 2:
    case 3: isRead = readPosition(message, bits); break;
    case 5: isRead = readVoyage(message, bits); break;
    case 18:
    case 19: isRead = readClassB(message, bits); break;
    case 24: isRead = readStatic(message, bits); break;
    case 27: isRead = readLongRange(message, bits); break;
    default: break;
    }
    return isRead ? std::optional(message) : std::nullopt;
}

} // namespace toancanh::format
