// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/pictures/Vehicles.h"

#include <algorithm>
#include <vector>

namespace toancanh::province {

/// Level ground that runs away from the lens to one vanishing point. Depth 1 is the picture's lower edge.
struct Ground
{
    QPointF vanishing;

    QPointF at(double xNear, double depth) const
    {
        return vanishing + (QPointF(xNear, kSceneHeight) - vanishing) / depth;
    }
    double depthOf(double y) const { return (kSceneHeight - vanishing.y()) / (y - vanishing.y()); }

    void strip(QPainter &painter, double leftNear, double rightNear, double farDepth, double nearDepth,
               const QBrush &brush) const
    {
        polygon(painter,
                {at(leftNear, farDepth), at(rightNear, farDepth), at(rightNear, nearDepth), at(leftNear, nearDepth)},
                brush);
    }
    void dashes(QPainter &painter, double xNear, double width, double farDepth, double nearDepth, double length,
                double gap, const QColor &colour) const
    {
        for (double depth = nearDepth; depth < farDepth; depth += length + gap) {
            strip(painter, xNear - width / 2, xNear + width / 2, std::min(depth + length, farDepth), depth, colour);
        }
    }
};

enum class Kind { Car, Motorbike, Lorry, Bus };

struct Vehicle
{
    Kind kind = Kind::Car;
    QColor colour;
    QColor second; ///< helmet or box
    bool cape = false;
};

inline Vehicle someVehicle(Random &random, Kind kind, bool rain)
{
    constexpr quint32 kHelmets[] = {0xc9c4bb, 0x3a4450, 0x8c3f3a, 0x4d6a6a, 0xb3a05a};
    constexpr quint32 kCapes[] = {0x5b7f94, 0x8a8fa0, 0x6f8a6a, 0x9a7f8c, 0xa3a08f};
    Vehicle vehicle{kind, carColour(random), hex(kHelmets[random.below(5)]), rain && random.chance(0.6)};
    if (kind == Kind::Motorbike) {
        vehicle.colour = vehicle.cape ? hex(kCapes[random.below(5)]) : shirtColour(random);
    } else if (kind == Kind::Lorry) {
        constexpr quint32 kCabs[] = {0x4b6076, 0x8a8577, 0x6d4a42, 0x4f6a5a};
        constexpr quint32 kBoxes[] = {0x8f9390, 0x6f7f8c, 0x8b5f4c, 0xb5b3aa};
        vehicle.colour = hex(kCabs[random.below(4)]);
        vehicle.second = hex(kBoxes[random.below(4)]);
    } else if (kind == Kind::Bus) {
        constexpr quint32 kBuses[] = {0x6b8a72, 0xb9b6aa, 0x8c7a4a};
        vehicle.colour = hex(kBuses[random.below(3)]);
    }
    return vehicle;
}

inline void paintVehicle(QPainter &painter, QPointF ground, double scale, Facing facing, const Vehicle &vehicle)
{
    switch (vehicle.kind) {
    case Kind::Car: return car(painter, ground, scale, facing, vehicle.colour);
    case Kind::Motorbike:
        return motorbike(painter, ground, scale, facing, vehicle.colour, vehicle.second, vehicle.cape);
    case Kind::Lorry: return lorry(painter, ground, scale, facing, vehicle.colour, vehicle.second);
    case Kind::Bus: return bus(painter, ground, scale, facing, vehicle.colour);
    }
}

/// Things at different depths, painted from the farthest to the nearest.
class Depths
{
public:
    void add(double y, std::function<void(QPainter &)> paint) { m_things.push_back({y, std::move(paint)}); }
    void paint(QPainter &painter)
    {
        std::stable_sort(m_things.begin(), m_things.end(), [](const Thing &a, const Thing &b) { return a.y < b.y; });
        for (const Thing &thing : m_things) {
            thing.paint(painter);
        }
    }

private:
    struct Thing
    {
        double y;
        std::function<void(QPainter &)> paint;
    };
    std::vector<Thing> m_things;
};

} // namespace toancanh::province
