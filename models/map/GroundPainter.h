// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map/MapScene.h"

#include <QImage>

namespace toancanh::map {

/// The class (0…breaks.size()) of a value: how many breaks it has reached.
int classOf(double value, const QList<double> &breaks);

/// Paints what lies below the marks: sea, land, choropleth, rivers, roads, borders. Pure; any thread.
QImage paintGround(const MapScene &scene, const MapStyle &style);

/// A diagonal hatch that says "no data", for the ground and its legend.
QBrush noDataBrush(const MapStyle &style, double scale);

} // namespace toancanh::map
