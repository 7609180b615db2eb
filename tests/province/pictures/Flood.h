// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/pictures/Nature.h"
#include "tests/province/pictures/Scene.h"

namespace toancanh::province {

/// What every picture of a river in flood has: its water, and rain before the lens.
class Flood : public Scene
{
protected:
    struct Look
    {
        quint32 ownSeed; ///< sets this place's chances apart from those of others
        double top;
        double bottom;
        quint32 light;
        quint32 dark;
        int drops;
        double slant;
    };

    Flood(quint32 seed, const Look &look)
        : m_seed(seed)
        , m_random(seed + look.ownSeed)
        , m_water(m_random, look.top, look.bottom, 130, look.light, look.dark)
        , m_rain(m_random, look.drops, look.slant)
    {}

    /// Ranges of hills, the farthest first, each as {foot, height, colour, blur}.
    struct Range
    {
        double foot;
        double height;
        quint32 colour;
        double blur;
    };
    static void ranges(QPainter &painter, Random &random, std::initializer_list<Range> all)
    {
        for (const Range &range : all)
            hills(painter, random, range.foot, range.height, hex(range.colour), range.blur);
    }

    quint32 m_seed;
    Random m_random;
    Water m_water;
    Rain m_rain;
};

} // namespace toancanh::province
