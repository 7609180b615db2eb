// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/pictures/Brush.h"

#include <vector>

namespace toancanh::province {

enum class Headwear { Hair, Cone, Umbrella };

struct Person
{
    QColor shirt;
    QColor trousers;
    Headwear headwear = Headwear::Hair;
};
Person somebody(Random &random, bool rain);

/// A person of `height` whose feet stand at `ground`; `step` goes round from 0 to 1 with each pair of steps,
/// 0 stands still.
void figure(QPainter &painter, QPointF ground, double height, const Person &person, double step);

/// People who cross the picture at different depths for ever.
class Walkers
{
public:
    /// Feet between `top` and `bottom`, where people are so tall.
    Walkers(Random &random, int count, double top, double bottom, double topHeight, double bottomHeight, bool rain);
    void paint(QPainter &painter, double phase) const;

private:
    struct Walker
    {
        Person person;
        double start, y, height;
        int direction, steps, stretches;
    };
    std::vector<Walker> m_walkers;
};

} // namespace toancanh::province
