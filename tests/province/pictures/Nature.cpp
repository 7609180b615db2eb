// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Nature.h"

#include <cmath>
#include <numbers>

namespace toancanh::province {

void sky(QPainter &painter, Random &random, double horizon, Stops stops)
{
    // Wider than the picture and down to its foot, so that nothing shows through beside and between things.
    rectangle(painter, QRectF(-80, -80, kSceneWidth + 160, kSceneHeight + 160), downward(0, horizon, stops));
    rectangle(painter, QRectF(-80, horizon, kSceneWidth + 160, 300), hex(0x6f736f));
    softly(painter, 14, [&](QPainter &on) {
        for (int i = 0; i < 16; ++i) {
            const double y = horizon * random.between(-0.1, 0.85);
            const bool light = random.chance(0.45);
            ellipse(on, QPointF(random.between(-40, 680), y), random.between(50, 150), random.between(6, 20),
                    hex(light ? 0xd5d8d6 : 0x5c666c, light ? 0.2 : 0.16));
        }
    });
}

void hills(QPainter &painter, Random &random, double foot, double height, const QColor &colour, double blur)
{
    const double a = random.next(), b = random.next(), c = random.next();
    QPainterPath path(QPointF(-20, foot + 30));
    for (double x = -20; x <= 660; x += 4) {
        const double big = 0.55 + 0.3 * swing(x, 1 / 520.0, a) + 0.18 * swing(x, 1 / 210.0, b);
        const double small = 0.05 * swing(x, 1 / 61.0, c) + (blur < 4 ? 0.035 * (random.next() - 0.5) : 0);
        path.lineTo(x, foot - height * (big + small));
    }
    path.lineTo(660, foot + 30);
    softly(painter, blur, [&](QPainter &on) {
        QLinearGradient fall(0, foot - height, 0, foot + 10);
        fall.setColorAt(0, colour);
        fall.setColorAt(1, mixed(colour, hex(0xb0b6b4), 0.22));
        on.fillPath(path, fall);
    });
}

void tree(QPainter &painter, Random &random, QPointF foot, double height, quint32 leaves)
{
    ellipse(painter, foot + QPointF(0, 1), height * 0.3, height * 0.05, hex(0x101410, 0.35));
    line(painter, foot, foot - QPointF(0, height * 0.5), hex(0x4b443a), height * 0.05);
    const QPointF crown = foot - QPointF(0, height * 0.68);
    softly(
        painter, 1.0,
        [&](QPainter &on) {
            for (int i = 0; i < 46; ++i) {
                const double layer = i / 46.0; // from the dark inside to the lit top
                const double angle = random.between(0, 2 * std::numbers::pi);
                const double reach = std::sqrt(random.next());
                const QPointF at = crown
                                   + QPointF(std::cos(angle) * reach * height * 0.3,
                                             std::sin(angle) * reach * height * 0.26 - layer * height * 0.08);
                const QColor tone = mixed(mixed(hex(leaves), hex(0x1e261d), 0.45),
                                          mixed(hex(leaves), hex(0xc9cfb4), 0.25), layer * random.between(0.5, 1));
                ellipse(on, at, height * random.between(0.05, 0.13), height * random.between(0.04, 0.1), tone);
            }
        },
        QRectF(crown.x() - height * 0.5, crown.y() - height * 0.55, height, height));
}

void hedge(QPainter &painter, Random &random, QPointF from, QPointF to, double height, quint32 leaves)
{
    softly(
        painter, 1.2,
        [&](QPainter &on) {
            const int count = int(std::hypot(to.x() - from.x(), to.y() - from.y()) / height * 7) + 6;
            for (int i = 0; i < count; ++i) {
                const double layer = double(i) / count;
                const double along = random.next();
                const QPointF at =
                    from + (to - from) * along - QPointF(0, height * (0.2 + layer * 0.6 * random.next()));
                const QColor tone = mixed(mixed(hex(leaves), hex(0x161c15), 0.4),
                                          mixed(hex(leaves), hex(0xc4c9b0), 0.2), layer * random.next());
                ellipse(on, at, height * random.between(0.25, 0.5), height * random.between(0.18, 0.34), tone);
            }
        },
        QRectF(from, to).normalized().adjusted(-height, -height * 1.6, height, height));
}

void palm(QPainter &painter, QPointF foot, double height, double wind, double opacity)
{
    const QPointF top = foot + QPointF(height * 0.12 + wind * height * 0.02, -height);
    QPainterPath trunk(foot);
    trunk.quadTo(foot + QPointF(height * 0.01, -height * 0.55), top);
    stroke(painter, trunk, hex(0x5b5348, opacity), height * 0.035);
    for (int i = 0; i < 11; ++i) {
        const double angle = -std::numbers::pi * (0.04 + i * 0.092) + wind * 0.07;
        const double length = height * (0.36 + 0.05 * (i % 3));
        const QPointF middle = top + QPointF(std::cos(angle) * length * 0.6, std::sin(angle) * length * 0.6);
        const QPointF tip =
            top
            + QPointF(std::cos(angle) * length + wind * height * 0.04, std::sin(angle) * length * 0.35 + length * 0.28);
        QPainterPath frond(top);
        frond.quadTo(middle, tip);
        frond.quadTo(middle + QPointF(0, height * 0.07), top);
        painter.fillPath(frond, hex(i % 2 ? 0x3f4b3a : 0x505c46, opacity));
    }
}

void patches(QPainter &painter, Random &random, double blur, int count, const QRectF &area, double flattest,
             double highest, const QColor &colour)
{
    softly(painter, blur, [&](QPainter &on) {
        for (int i = 0; i < count; ++i) {
            ellipse(on, {random.between(area.left(), area.right()), random.between(area.top(), area.bottom())},
                    random.between(20, 70), random.between(flattest, highest), colour);
        }
    });
}

Water::Water(Random &random, double top, double bottom, int count, quint32 light, quint32 dark)
    : m_top(top), m_bottom(bottom), m_light(light), m_dark(dark)
{
    for (int i = 0; i < count; ++i) {
        const double nearness = std::pow(random.next(), 1.35);
        m_streaks.push_back({random.next(), top + nearness * (bottom - top), 14 + random.next() * (20 + 90 * nearness),
                             (1.5 + 5 * nearness) * random.between(0.4, 1), 0.8 + 2.4 * nearness * random.next(),
                             random.next(), random.chance(0.5), 1 + random.below(3)});
    }
}

void Water::paint(QPainter &painter, double phase, int drift, double opacity) const
{
    constexpr double kMargin = 120;
    for (const Streak &streak : m_streaks) {
        const double nearness = (streak.y - m_top) / (m_bottom - m_top);
        // Near water crosses the picture faster: a whole number of turns keeps the loop closed.
        const int turns = drift * (nearness > 0.55 ? 2 : 1);
        const double x = wrapped(streak.x + phase * turns) * (kSceneWidth + 2 * kMargin) - kMargin;
        const double glitter = 0.6 + 0.4 * swing(phase, streak.turns * 2, streak.offset);
        const double bob = swing(phase, streak.turns, streak.offset) * (0.4 + 1.4 * nearness);
        QPainterPath path(QPointF(x, streak.y + bob));
        path.quadTo(QPointF(x + streak.length / 2, streak.y + bob - streak.bend),
                    QPointF(x + streak.length, streak.y + bob));
        stroke(painter, path, hex(streak.light ? m_light : m_dark, opacity * glitter), streak.width);
    }
}

Rain::Rain(Random &random, int count, double slant) : m_slant(slant)
{
    for (int i = 0; i < count; ++i) {
        m_drops.push_back({random.between(-10, 660), random.next(), random.between(12, 30), random.between(0.1, 0.3),
                           10 + random.below(7)});
    }
}

void Rain::paint(QPainter &painter, double phase) const
{
    for (const Drop &drop : m_drops) {
        const double fallen = wrapped(drop.y + phase * drop.turns);
        const double y = fallen * 440 - 60;
        const double x = drop.x + m_slant * fallen * 14;
        line(painter, QPointF(x, y), QPointF(x + m_slant, y + drop.length), hex(0xdfe4e6, drop.opacity), 0.8);
    }
}

Puffs::Puffs(Random &random, QPointF from, QPointF to, double startRadius, double endRadius, int count, quint32 colour,
             double opacity)
    : m_from(from), m_to(to), m_startRadius(startRadius), m_endRadius(endRadius), m_colour(colour), m_opacity(opacity)
{
    for (int i = 0; i < count; ++i) {
        m_puffs.push_back({(i + random.next()) / count, random.between(-1, 1), random.between(0.7, 1.3)});
    }
}

void Puffs::paint(QPainter &painter, double phase, int turns) const
{
    for (const Puff &puff : m_puffs) {
        const double age = wrapped(puff.offset + phase * turns);
        const double radius = (m_startRadius + (m_endRadius - m_startRadius) * age) * puff.size;
        const QPointF at =
            m_from + (m_to - m_from) * age + QPointF(puff.sideways * radius * 0.4, puff.sideways * radius * 0.25);
        QRadialGradient cloud(at, radius);
        const double opacity = m_opacity * std::min(1.0, age * 6) * (1 - age);
        cloud.setColorAt(0, hex(m_colour, opacity));
        cloud.setColorAt(0.5, hex(m_colour, opacity * 0.55));
        cloud.setColorAt(1, hex(m_colour, 0));
        ellipse(painter, at, radius, radius, cloud);
    }
}

} // namespace toancanh::province
