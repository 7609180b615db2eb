// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/camera/CameraSpec.h"
#include "models/map/BaseMap.h"
#include "models/wall/LayerSpec.h"

namespace toancanh::tiles {

/// What the maps of a wall need besides their declarations; the same for all of them.
struct MapInputs
{
    map::BaseMap base;
    QList<wall::LayerSpec> layers;
    QList<camera::CameraSpec> cameras;
};

} // namespace toancanh::tiles
