// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map/MapScene.h"

#include <QPainter>

namespace toancanh::map {

/// The marks of cameras and vessels, around the painter's origin and in wall pixels: the same on the map and in its
/// legend. They leave pen and brush changed.

/// A disc with a camera; dashed and crossed where the camera is lost.
void paintCameraMark(QPainter &painter, const MapStyle &style, bool live);

/// A chevron that points up, to be turned to the vessel's heading.
void paintVesselMark(QPainter &painter, const MapStyle &style);

} // namespace toancanh::map
