// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

namespace toancanh::tiles {

/// A class of the Vietnamese air quality index (QĐ 1459/QĐ-TCMT): its word and its prescribed colour.
struct AirClass
{
    QString word;
    QColor colour;
    bool isDark = false; ///< needs an outline to be seen on the tile
};

/// Of an index value: good to 50, moderate to 100, poor to 150, bad to 200, very bad to 300, hazardous beyond.
AirClass airClass(double index);

} // namespace toancanh::tiles
