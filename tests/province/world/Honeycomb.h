// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QPointF>
#include <QPolygonF>

#include <array>

namespace toancanh::province {

/// A field of hexagons of which each may belong to a region. Every corner is shared by three hexagons, so the
/// regions' borders meet in the same points by construction, and no region touches itself in a corner.
class Honeycomb
{
public:
    /// A hexagon's centre or corner in whole half-widths and half-radii.
    struct Spot
    {
        int x = 0;
        int y = 0;
        bool operator==(const Spot &) const = default;
        friend size_t qHash(const Spot &s, size_t seed = 0) { return ::qHash(qint64(s.x) * 100'003 + s.y, seed); }
    };

    /// Lays hexagons of `radiusKm` on all of `area` (longitude, latitude).
    Honeycomb(const QPolygonF &area, double radiusKm);

    const QList<Spot> &cells() const { return m_cells; }
    QPointF place(const Spot &spot) const; ///< degrees
    static std::array<Spot, 6> neighbours(const Spot &cell);

    void setRegion(const Spot &cell, int region) { m_region[cell] = region; }
    int region(const Spot &cell) const { return m_region.value(cell, -1); } ///< -1: abroad

    /// Each region's closed outlines, counter-clockwise, their shared points smoothed and roughened once for all.
    QList<QList<QPolygonF>> outlines(int regionCount) const;

private:
    QHash<Spot, QPointF> smoothedCorners() const;

    double m_radiusKm;
    QPointF m_origin;
    QList<Spot> m_cells;
    QHash<Spot, int> m_region;
};

} // namespace toancanh::province
