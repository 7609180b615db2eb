// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map/MapScene.h"

#include <QPainter>

namespace toancanh::map {

/// A disc with a camera; dashed and crossed where the camera is lost. Around the painter's origin and in wall pixels:
/// the same on the map and in its legend. Leaves pen and brush changed.
void paintCameraMark(QPainter &painter, const MapStyle &style, bool live);

} // namespace toancanh::map
