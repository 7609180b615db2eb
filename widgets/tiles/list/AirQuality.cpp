// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/list/AirQuality.h"

#include <QCoreApplication>

namespace toancanh::tiles {

AirClass airClass(double index)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("toancanh::tiles", text); };
    if (index <= 50)
        return {tr("Good"), QColor(0x00, 0xE4, 0x00)};
    if (index <= 100)
        return {tr("Moderate"), QColor(0xFF, 0xFF, 0x00)};
    if (index <= 150)
        return {tr("Poor"), QColor(0xFF, 0x7E, 0x00)};
    if (index <= 200)
        return {tr("Bad"), QColor(0xFF, 0x00, 0x00)};
    if (index <= 300)
        return {tr("Very bad"), QColor(0x8F, 0x3F, 0x97), true};
    return {tr("Hazardous"), QColor(0x7E, 0x00, 0x23), true};
}

} // namespace toancanh::tiles
