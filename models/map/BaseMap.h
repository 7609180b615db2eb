// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map/GeoJson.h"
#include "models/profile/Profile.h"

#include <QRectF>

namespace toancanh::map {

/// A commune's shape and where its name may stand.
struct AreaShape
{
    QString area; ///< id
    QString name;
    QList<Ring> rings;
    LatLon middle;
    double extent = 0; ///< square degrees, for choosing which names to show
};

enum class LineKind { River, Tributary, Road, SmallRoad, Isobath };

struct MapLine
{
    LineKind kind = LineKind::Road;
    Ring path;
};

struct MapName
{
    QString name;
    LatLon at;
    bool isSea = false;
};

/// What of the map never changes while the program runs: boundaries from the profile's file and, from
/// geography.geojson beside it where there is one, neighbouring land, rivers, roads, isobaths and names.
struct BaseMap
{
    QList<AreaShape> areas;
    QList<Ring> neighbours; ///< land outside the centre's boundaries
    QList<MapLine> lines;
    QList<MapName> names;
    QRectF bounds; ///< of all areas: x longitudes, y latitudes

    /// Codes that fit no area, or two shapes, become findings of the profile.
    /// Errors: Config (no boundaries declared), and those of readGeoJson.
    static Result<BaseMap> load(const profile::Profile &profile);
};

} // namespace toancanh::map
