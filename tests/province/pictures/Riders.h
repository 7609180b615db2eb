// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/pictures/Road.h"

#include <vector>

namespace toancanh::province {

/// Motorbikes that cross the picture in both directions, each in a row of its own.
class Riders
{
public:
    struct Rows
    {
        double top;       ///< where the farthest wheels stand
        double step;      ///< between two rows
        double scale;     ///< of the farthest
        double scaleStep; ///< a nearer one is larger by
        double width;     ///< of the way that they ride
        double left;      ///< where it begins
        double spread;    ///< of a loop between two riders
    };

    Riders(Random &random, int count)
    {
        for (int i = 0; i < count; ++i)
            m_riders.push_back(someVehicle(random, Kind::Motorbike, true));
    }

    void paint(QPainter &painter, double phase, const Rows &rows) const
    {
        Depths depths;
        for (int i = 0; i < int(m_riders.size()); ++i) {
            const double way = wrapped(phase + i * rows.spread);
            const double y = rows.top + i * rows.step;
            const bool right = i % 2 == 0;
            depths.add(y, [this, &rows, i, way, y, right](QPainter &on) {
                paintVehicle(on, QPointF((right ? way : 1 - way) * rows.width + rows.left, y),
                             rows.scale + i * rows.scaleStep, right ? Facing::Right : Facing::Left,
                             m_riders[size_t(i)]);
            });
        }
        depths.paint(painter);
    }

private:
    std::vector<Vehicle> m_riders;
};

} // namespace toancanh::province
