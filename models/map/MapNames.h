// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map/MapScene.h"

namespace toancanh::map {

double alertSizePx(int priority);   ///< the shape's side, wall pixels
double alertRadiusPx(int priority); ///< of the plate that it stands on

/// Places and paints the callouts of alerts and the names of places, so that none covers a mark, another name
/// or a panel seam.
void paintNames(QPainter &painter, const MapScene &scene, const MapStyle &style, const Projection &projection);

} // namespace toancanh::map
