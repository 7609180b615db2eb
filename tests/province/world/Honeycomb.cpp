// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/Honeycomb.h"

#include "tests/province/world/Dice.h"
#include "tests/province/world/Outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace toancanh::province {

namespace {

using Spot = Honeycomb::Spot;

Spot operator+(const Spot &a, const Spot &b)
{
    return {a.x + b.x, a.y + b.y};
}

// Corners counter-clockwise from 30°; the neighbour at [i] lies across the edge from corner i to corner i + 1.
constexpr std::array<Spot, 6> cornerSteps = {Spot{1, 1},   Spot{0, 2},  Spot{-1, 1},
                                             Spot{-1, -1}, Spot{0, -2}, Spot{1, -1}};
constexpr std::array<Spot, 6> neighbourSteps = {Spot{1, 3},   Spot{-1, 3}, Spot{-2, 0},
                                                Spot{-1, -3}, Spot{1, -3}, Spot{2, 0}};

quint64 keyOf(const Spot &spot)
{
    return mixed(quint64(spot.x + 100'000), quint64(spot.y + 100'000));
}

} // namespace

Honeycomb::Honeycomb(const QPolygonF &area, double radiusKm)
    : m_radiusKm(radiusKm), m_origin(area.boundingRect().topLeft())
{
    const double halfWidthKm = radiusKm * std::numbers::sqrt3 / 2;
    const QRectF box = area.boundingRect();
    const int rows = int(box.height() * kmPerLatitude / (1.5 * radiusKm)) + 2;
    const int columns = int(box.width() * kmPerLongitude / (2 * halfWidthKm)) + 2;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const Spot cell{2 * column + (row & 1), 3 * row};
            if (area.containsPoint(place(cell), Qt::OddEvenFill)) {
                m_cells.append(cell);
                m_region.insert(cell, -1);
            }
        }
    }
}

QPointF Honeycomb::place(const Spot &spot) const
{
    const double halfWidthKm = m_radiusKm * std::numbers::sqrt3 / 2;
    return m_origin + QPointF(spot.x * halfWidthKm / kmPerLongitude, spot.y * m_radiusKm / 2 / kmPerLatitude);
}

std::array<Spot, 6> Honeycomb::neighbours(const Spot &cell)
{
    std::array<Spot, 6> result;
    for (size_t i = 0; i < 6; ++i)
        result[i] = cell + neighbourSteps[i];
    return result;
}

QHash<Spot, QPointF> Honeycomb::smoothedCorners() const
{
    QHash<Spot, QList<Spot>> along;
    QHash<Spot, QPointF> places;
    for (const Spot &cell : m_cells) {
        for (size_t i = 0; i < 6; ++i) {
            if (region(cell) == region(cell + neighbourSteps[i]))
                continue;
            const Spot from = cell + cornerSteps[i];
            const Spot to = cell + cornerSteps[(i + 1) % 6];
            for (const auto &[a, b] : {std::pair(from, to), std::pair(to, from)}) {
                if (!along[a].contains(b))
                    along[a].append(b);
                Dice dice(keyOf(a));
                const double reach = 0.28 * m_radiusKm;
                // One after the other: compilers differ in which argument of a call they work out first.
                const double north = dice.between(-reach, reach) / kmPerLatitude;
                const double east = dice.between(-reach, reach) / kmPerLongitude;
                places[a] = place(a) + QPointF(east, north);
            }
        }
    }
    for (int round = 0; round < 3; ++round) {
        const QHash<Spot, QPointF> before = places;
        for (auto it = along.cbegin(); it != along.cend(); ++it) {
            QPointF sum;
            for (const Spot &next : it.value())
                sum += before.value(next);
            places[it.key()] = (before.value(it.key()) + sum / double(it.value().size())) / 2;
        }
    }
    return places;
}

QList<QList<QPolygonF>> Honeycomb::outlines(int regionCount) const
{
    const QHash<Spot, QPointF> places = smoothedCorners();
    QList<QHash<Spot, Spot>> next(regionCount);
    for (const Spot &cell : m_cells) {
        const int own = region(cell);
        for (size_t i = 0; own >= 0 && i < 6; ++i)
            if (region(cell + neighbourSteps[i]) != own)
                next[own].insert(cell + cornerSteps[i], cell + cornerSteps[(i + 1) % 6]);
    }
    QList<QList<QPolygonF>> result(regionCount);
    for (int own = 0; own < regionCount; ++own) {
        while (!next[own].isEmpty()) {
            // A hash is walked in another order in each process; the files must come out the same in all.
            const QList<Spot> starts = next[own].keys();
            const Spot first = *std::min_element(starts.begin(), starts.end(), [](const Spot &a, const Spot &b) {
                return std::pair(a.y, a.x) < std::pair(b.y, b.x);
            });
            QPolygonF outline;
            Spot here = first;
            do {
                const Spot there = next[own].take(here);
                const bool forward = keyOf(here) < keyOf(there);
                const QPointF a = places.value(forward ? here : there);
                const QPointF b = places.value(forward ? there : here);
                Dice dice(mixed(keyOf(forward ? here : there), keyOf(forward ? there : here)));
                const double aside = dice.between(-0.16, 0.16);
                outline.append(rounded(forward ? a : b));
                outline.append(rounded(QPointF((a.x() + b.x()) / 2 - (b.y() - a.y()) * aside,
                                               (a.y() + b.y()) / 2 + (b.x() - a.x()) * aside)));
                here = there;
            } while (!(here == first));
            outline.append(outline.first());
            result[own].append(outline);
        }
    }
    return result;
}

} // namespace toancanh::province
