// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/pictures/Brush.h"

#include <vector>

namespace toancanh::province {

/// An overcast sky down to `horizon`.
void sky(QPainter &painter, Random &random, double horizon, Stops stops);
/// A range of hills whose foot lies at `foot`; far ones get more blur.
void hills(QPainter &painter, Random &random, double foot, double height, const QColor &colour, double blur);
/// A crown of leaves on a trunk that stands at `foot`.
void tree(QPainter &painter, Random &random, QPointF foot, double height, quint32 leaves = 0x46543f);
/// A row of bushes along a line.
void hedge(QPainter &painter, Random &random, QPointF from, QPointF to, double height, quint32 leaves = 0x46543f);
/// A palm whose fronds lean with the wind, -1 to 1.
void palm(QPainter &painter, QPointF foot, double height, double wind, double opacity = 1);

/// Flat patches of light that lie about in `area`: puddles on a street, foam on a river.
void patches(QPainter &painter, Random &random, double blur, int count, const QRectF &area, double flattest,
             double highest, const QColor &colour);

/// Streaks of light and dark on water between two heights that drift or only glitter.
class Water
{
public:
    Water(Random &random, double top, double bottom, int count, quint32 light, quint32 dark);
    /// `drift`: how many whole times a far streak crosses the picture in a loop; negative is to the left, 0 glitters.
    void paint(QPainter &painter, double phase, int drift, double opacity = 0.5) const;

private:
    struct Streak
    {
        double x, y, length, bend, width, offset;
        bool light;
        int turns;
    };
    std::vector<Streak> m_streaks;
    double m_top, m_bottom;
    quint32 m_light, m_dark;
};

/// Rain in front of the lens.
class Rain
{
public:
    Rain(Random &random, int count, double slant = -3);
    void paint(QPainter &painter, double phase) const;

private:
    struct Drop
    {
        double x, y, length, opacity;
        int turns;
    };
    std::vector<Drop> m_drops;
    double m_slant;
};

/// Soft puffs that rise or fall along a line and fade: smoke, spray, mist.
class Puffs
{
public:
    Puffs(Random &random, QPointF from, QPointF to, double startRadius, double endRadius, int count, quint32 colour,
          double opacity);
    void paint(QPainter &painter, double phase, int turns) const;

private:
    struct Puff
    {
        double offset, sideways, size;
    };
    std::vector<Puff> m_puffs;
    QPointF m_from, m_to;
    double m_startRadius, m_endRadius;
    quint32 m_colour;
    double m_opacity;
};

} // namespace toancanh::province
