// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/map/MapLook.h"

#include "widgets/look/AlarmShape.h"
#include "widgets/look/Fonts.h"
#include "widgets/look/Tokens.h"

namespace toancanh::tiles {

using namespace look;

map::MapStyle mapStyle()
{
    map::MapStyle style;
    style.sea = QColor(0x0D, 0x16, 0x1D);
    style.land = colour::tile;
    style.isobath = QColor(0x1A, 0x27, 0x31);
    style.border = colour::line3;
    style.communeLine = QColor(0x0D, 0x11, 0x14);
    style.river = QColor(0x0D, 0x19, 0x22);
    style.road = QColor(0x8A, 0x93, 0x9A, 128);
    style.ink1 = colour::ink1;
    style.ink2 = colour::ink2;
    style.ink3 = colour::ink3;
    style.line = colour::line;
    style.line3 = colour::line3;
    style.halo = colour::wall;
    style.seaName = QColor(0x94, 0xA7, 0xB3);
    style.classes = {QColor(0x1A, 0x20, 0x25), QColor(0x21, 0x30, 0x39), QColor(0x2A, 0x43, 0x52),
                     QColor(0x35, 0x58, 0x6C), QColor(0x43, 0x6F, 0x88)};
    style.priorities = {colour::p1, colour::p2, colour::p3, colour::p4};
    style.fontFamily = fontFamily();
    style.paintAlarm = [](QPainter &painter, const QRectF &box, int priority) { drawAlarm(painter, box, priority); };
    return style;
}

} // namespace toancanh::tiles
