// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace toancanh::field {

/// The shape that pairs of numbers make ("15.1,108.2", or CAP's "38.47,-120.14 38.34,-119.95 …"), as WKT with the
/// numbers in their order: one pair is a point, rings that close are polygons, anything else is a line. Nothing where
/// it holds anything else, an odd number of numbers, or more than a million.
std::optional<std::string> wktOfPairs(std::string_view text);

/// A list of coordinates without its name ("[[[108.5,15.5],…]]") as a GeoJSON geometry; how deep its lists stand tells
/// which: point, line, polygon, polygons.
std::optional<std::string> geoJsonOfCoordinates(std::string_view json);

/// GeoJSON whose coordinates have lost their heights, which GEOS 3.11 does not read.
std::string withoutHeights(std::string_view geoJson);

/// Whether a list in it has nothing in it: no geometry that is anywhere has one, and GEOS 3.11 reads beyond its end.
bool hasEmptyList(std::string_view json);

/// Whether its brackets nest deeper than any geometry's.
bool nestsTooDeep(std::string_view text);

} // namespace toancanh::field
