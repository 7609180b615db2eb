// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

/// The colours, type sizes and distances of the look. Every number that is drawn comes from here or from the
/// layout of a tile; lengths are wall pixels.
namespace toancanh::look {

namespace colour {
inline constexpr QColor wall(0x0B, 0x0D, 0x0F);      ///< strip, window frame, text halo, camera bars
inline constexpr QColor tile(0x12, 0x15, 0x18);      ///< ground of tiles
inline constexpr QColor raise(0x1A, 0x1E, 0x22);     ///< empty bar track, cells
inline constexpr QColor over(0x24, 0x2A, 0x2F);      ///< skeleton blocks
inline constexpr QColor line(0x2C, 0x33, 0x38);      ///< hairline
inline constexpr QColor line2(0x46, 0x50, 0x58);     ///< empty ring, plan outline
inline constexpr QColor line3(0x6E, 0x7A, 0x83);     ///< state border, dashes
inline constexpr QColor ink1(0xE9, 0xEC, 0xEE);      ///< values, bold text
inline constexpr QColor ink2(0xC3, 0xCA, 0xCF);      ///< titles, body
inline constexpr QColor ink3(0xA6, 0xAF, 0xB6);      ///< meta, axis, freshness
inline constexpr QColor inkDark(0x0B, 0x0D, 0x0F);   ///< text on an ink1 ground
inline constexpr QColor data(0x8F, 0xB4, 0xCC);      ///< the current or off-target series
inline constexpr QColor data2(0x5E, 0x7F, 0x95);     ///< all other series
inline constexpr QColor reference(0x7C, 0x86, 0x8D); ///< target and threshold dashes
inline constexpr QColor band(0x2A, 0x3A, 0x45);      ///< forecast band
inline constexpr QColor p1(0xFF, 0x60, 0x55);
inline constexpr QColor p2(0xFF, 0x9A, 0x2E);
inline constexpr QColor p3(0xF5, 0xDC, 0x4A);
inline constexpr QColor p4(0xC9, 0xA2, 0xFF);
inline constexpr QColor p1Ground(0x2B, 0x16, 0x15);  ///< strip cell of an unacknowledged P1, nothing else
inline constexpr QColor hatchLine(0x1D, 0x22, 0x26); ///< over `tile`, where a camera is lost
inline constexpr QColor scrim(11, 13, 15, 224);      ///< under text on video

/// Of an alarm of priority 1 to 4; anything else reads as 4.
inline constexpr QColor priority(int number)
{
    return number == 1 ? p1 : number == 2 ? p2 : number == 3 ? p3 : p4;
}
} // namespace colour

/// A size of type: the font's pixels, the height of its line box, its weight.
struct TypeToken
{
    qreal px = 60;
    qreal line = 82;
    QFont::Weight weight = QFont::Normal;

    TypeToken scaled(qreal scale) const { return {px * scale, line * scale, weight}; }
    TypeToken bold() const { return {px, line, QFont::DemiBold}; }
    TypeToken sized(qreal newPx) const { return {newPx, line * newPx / px, weight}; }
};

namespace type {
inline constexpr TypeToken meta{44, 60, QFont::Normal};
inline constexpr TypeToken axis{48, 62, QFont::Normal};
inline constexpr TypeToken body{60, 82, QFont::Normal};
inline constexpr TypeToken unit{80, 108, QFont::Normal};
inline constexpr TypeToken title{80, 108, QFont::DemiBold};
inline constexpr TypeToken sentence{88, 120, QFont::DemiBold};
inline constexpr TypeToken key{104, 142, QFont::DemiBold};
inline constexpr TypeToken count{128, 176, QFont::Normal};
inline constexpr TypeToken value2{168, 184, QFont::Normal};
inline constexpr TypeToken clock{176, 200, QFont::Normal};
inline constexpr TypeToken value{208, 236, QFont::Normal};
} // namespace type

namespace space {
inline constexpr qreal side = 72;     ///< inset left and right
inline constexpr qreal top = 64;      ///< inset above the title
inline constexpr qreal topShort = 40; ///< the same where the strip takes part of the panel
inline constexpr qreal bottom = 40;   ///< inset under the footer
inline constexpr qreal seam = 40;     ///< no text nearer to a panel's edge
} // namespace space

} // namespace toancanh::look
