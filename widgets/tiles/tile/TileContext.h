// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/wall/Geometry.h"
#include "widgets/look/LocalText.h"

#include <QLocale>
#include <QTimeZone>

#include <memory>

namespace toancanh::tiles {

struct MapInputs;

/// What every tile of a wall shares. A value; the clock outlives the tiles.
struct TileContext
{
    QLocale locale{QLocale::Vietnamese, QLocale::Vietnam};
    QTimeZone zone{"Asia/Ho_Chi_Minh"};
    const Clock *clock = nullptr;
    qreal typeScale = 1;                  ///< Geometry::typeScale(); sizes of type follow the farthest viewer
    QString role;                         ///< whose eyes the wall is for, compared with TileSpec::who
    wall::Geometry geometry;              ///< panels, for seams
    std::shared_ptr<const MapInputs> map; ///< null on a wall without maps
    bool tonesVideo = true;               ///< saturation 80 %, brightness 90 %
    QString profileFolder;                ///< as it was named to the program, for `toancanh check`

    look::LocalText format() const { return look::LocalText(locale, zone); }
};

} // namespace toancanh::tiles
