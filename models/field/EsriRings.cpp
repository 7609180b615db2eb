// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/EsriRings.h"

#include <algorithm>

namespace toancanh::field {

namespace {

/// So that no answer keeps a worker busy: of points that are held against each other.
constexpr size_t mostWork = 50'000'000;

/// Twice the area; negative where the ring goes clockwise.
double signedArea(const EsriLine &ring)
{
    double sum = 0;
    // Seen from the first point, for far from zero the digits would not do.
    const EsriPoint origin = ring.front();
    for (size_t i = 1; i < ring.size(); ++i)
        sum +=
            (ring[i - 1].x - origin.x) * (ring[i].y - origin.y) - (ring[i].x - origin.x) * (ring[i - 1].y - origin.y);
    return sum;
}

bool holds(const EsriLine &ring, const EsriPoint &point)
{
    bool isIn = false;
    for (size_t i = 1; i < ring.size(); ++i) {
        const EsriPoint &a = ring[i - 1];
        const EsriPoint &b = ring[i];
        if ((a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
            isIn = !isIn;
    }
    return isIn;
}

/// A corner of a hole may be one of its outline, but then not all are.
bool holds(const EsriLine &outline, const EsriLine &hole)
{
    const auto isOf = [&outline](const EsriPoint &point) {
        return std::find(outline.begin(), outline.end(), point) != outline.end();
    };
    const auto corner = isOf(hole.front()) ? hole.begin() + 1 : hole.begin();
    return holds(outline, *corner);
}

} // namespace

std::optional<std::vector<EsriPolygon>> polygonsOf(std::vector<EsriLine> rings)
{
    std::vector<EsriPolygon> polygons;
    std::vector<std::pair<double, size_t>> bySize; ///< of the outlines
    std::vector<EsriLine> holes;
    for (EsriLine &ring : rings) {
        if (ring.front() != ring.back())
            ring.push_back(ring.front());
        const double area = signedArea(ring);
        if (area > 0) {
            holes.push_back(std::move(ring));
            continue;
        }
        bySize.emplace_back(-area, polygons.size());
        polygons.push_back({std::move(ring)});
    }
    std::sort(bySize.begin(), bySize.end());
    size_t work = 0;
    for (EsriLine &hole : holes) {
        const auto around = std::find_if(bySize.begin(), bySize.end(), [&](const auto &outline) {
            const EsriLine &ring = polygons[outline.second].front();
            work += ring.size();
            return work <= mostWork && holds(ring, hole);
        });
        if (work > mostWork)
            return {};
        if (around == bySize.end())
            polygons.push_back({std::move(hole)});
        else
            polygons[around->second].push_back(std::move(hole));
    }
    return polygons;
}

} // namespace toancanh::field
