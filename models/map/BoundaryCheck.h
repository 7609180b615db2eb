// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map/GeoJson.h"
#include "models/profile/Profile.h"

namespace toancanh::map {

/// Reports the shapes of the boundaries' file whose code is missing, belongs to no area or stands there before; at
/// most a few of each, then how many more.
void checkBoundaries(const QList<Feature> &features, const QHash<QString, QString> &areaByCode,
                     const profile::Profile &profile);

} // namespace toancanh::map
