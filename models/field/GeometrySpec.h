// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toancanh::field {

/// How a field reads a place on earth.
struct GeometrySpec
{
    QString point; ///< "latitude" or "longitude": of a place, into a number column
    QString axes;  ///< "lat-lon" or "lon-lat"; by default lat-lon in pairs of numbers, else lon-lat
    QString crs;   ///< coordinate system as PROJ names it, "EPSG:9210"; by default degrees of WGS 84
    bool operator==(const GeometrySpec &) const = default;
};

} // namespace toancanh::field
