// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>

namespace toancanh::field {

/// A geometry as ArcGIS servers write it in JSON: {"x":…,"y":…}, {"points":…}, {"paths":…} or {"rings":…}.
struct EsriGeometry
{
    static constexpr qint64 degrees = 4326; ///< the wkid of WGS 84

    std::string wkt; ///< without heights and measures
    qint64 wkid = 0; ///< of its spatialReference, the latest; 0: it says none
};

/// Nothing where the text is none, has curves, or has a million numbers or more. Of rings those that go clockwise are
/// polygons, the others holes in the polygon that they lie in; where none goes clockwise all are polygons.
std::optional<EsriGeometry> esriGeometryOf(std::string_view json);

} // namespace toancanh::field
