// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace toancanh::field {

struct EsriPoint
{
    double x = 0;
    double y = 0;
    bool operator==(const EsriPoint &) const = default;
};
using EsriLine = std::vector<EsriPoint>;
using EsriPolygon = std::vector<EsriLine>; ///< its outline, then its holes

/// The polygons that rings make by the way they go: clockwise is an outline, the other way a hole in the smallest one
/// around it. Where none goes clockwise all are outlines; a hole in nothing is one too. Rings are closed. Nothing where
/// there are more rings in one another than any map has.
std::optional<std::vector<EsriPolygon>> polygonsOf(std::vector<EsriLine> rings);

} // namespace toancanh::field
