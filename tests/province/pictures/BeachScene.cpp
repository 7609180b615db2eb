// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Figures.h"
#include "tests/province/pictures/Nature.h"
#include "tests/province/pictures/Scenes.h"

#include <cmath>
#include <vector>

namespace toancanh::province {

namespace {

/// A bay with waves that roll in, a few people, palms in the wind.
class Beach : public Scene
{
public:
    explicit Beach(quint32 seed)
        : m_seed(seed)
        , m_random(seed + 139)
        , m_water(m_random, 128, 214, 60, 0xc2cdcf, 0x4d626b)
        , m_walkers(m_random, 3, 258, 288, 40, 54, false)
    {}

    int seconds() const override { return 10; }

    void paintStill(QPainter &painter) const override
    {
        Random random(m_seed);
        sky(painter, random, 126, {{0, 0x7e8d98}, {0.7, 0xb2bab9}, {1, 0xc6c6bd}});
        hills(painter, random, 128, 34, hex(0x8b9a9e), 3);
        rectangle(painter, QRectF(0, 125, 640, 120),
                  downward(125, 240, {{0, 0x7e939b}, {0.4, 0x6d8a90}, {1, 0x93a49c}}));
        rectangle(painter, QRectF(0, 226, 640, 140),
                  downward(226, 360, {{0, 0xb5a98e}, {0.4, 0xbcae90}, {1, 0x94886e}}));
        speckle(painter, random, QRectF(0, 250, 640, 110), 700, {0x7d725c, 0xd2c6a9, 0x9b8f74}, 0.3, 3);
        softly(painter, 3, [&](QPainter &on) { // hollows in the sand
            for (int i = 0; i < 34; ++i) {
                const double y = random.between(262, 356);
                ellipse(on, {random.between(0, 640), y}, random.between(10, 30), random.between(1.5, 4),
                        hex(0x77694f, 0.25));
            }
        });
        for (int i = 0; i < 4; ++i) { // closed parasols and chairs
            const QPointF at(404 + i * 62, 286 + i * 7);
            ellipse(painter, at + QPointF(10, 1), 26, 3, hex(0x4d452f, 0.35));
            line(painter, at, at - QPointF(0, 50), hex(0x5c564a), 2);
            polygon(painter,
                    {{at.x() - 5, at.y() - 14},
                     {at.x() + 5, at.y() - 14},
                     {at.x() + 1, at.y() - 56},
                     {at.x() - 1, at.y() - 56}},
                    hex(i % 2 ? 0x6f8796 : 0xa89a7c));
            polygon(painter,
                    {{at.x() + 12, at.y() - 4},
                     {at.x() + 34, at.y() - 6},
                     {at.x() + 46, at.y() - 16},
                     {at.x() + 44, at.y() - 18},
                     {at.x() + 32, at.y() - 9},
                     {at.x() + 12, at.y() - 7}},
                    hex(0x8f8f86));
        }
        coracle(painter, QPointF(92, 276), 30);
        coracle(painter, QPointF(164, 290), 34);
    }

    void paintMoving(QPainter &painter, double phase) const override
    {
        m_water.paint(painter, phase, 0, 0.36);
        for (int i = 0; i < 4; ++i) {
            roller(painter, wrapped(phase * 2 + i * 0.25), i * 0.31);
        }
        swash(painter, phase);
        m_walkers.paint(painter, phase);
        const double wind = 0.55 + 0.45 * swing(phase, 3);
        palm(painter, QPointF(30, 372), 230, -wind);
        palm(painter, QPointF(96, 384), 180, -wind * 0.8 - 0.2 * swing(phase, 5));
        palm(painter, QPointF(612, 390), 210, -wind * 0.9);
    }

private:
    /// One wave from where it rises out at sea to where it breaks.
    static void roller(QPainter &painter, double way, double offset)
    {
        const double y = 150 + 74 * way * way;
        const double height = 1 + 9 * way;
        const double opacity = std::min(1.0, way * 3) * std::min(1.0, (1 - way) * 5);
        QPainterPath crest(QPointF(-10, y));
        for (double x = -10; x <= 650; x += 20) {
            crest.lineTo(x,
                         y + height * 0.55 * swing(x / 640, 2, offset) + height * 0.2 * swing(x / 640, 5, offset * 2));
        }
        QPainterPath face = crest;
        for (double x = 650; x >= -10; x -= 20) {
            face.lineTo(x, y + height * 1.4 + height * 0.55 * swing(x / 640, 2, offset));
        }
        painter.fillPath(face, hex(0x4e6a70, 0.45 * opacity));
        stroke(painter, crest, hex(0xe3e8e5, 0.85 * opacity), 0.6 + 3.6 * way * way);
        if (way > 0.55) { // it breaks
            stroke(painter, crest.translated(0, -height * 0.35), hex(0xe9ece8, 0.5 * opacity), 6 * (way - 0.5));
            stroke(painter, crest.translated(0, height * 0.6), hex(0xdfe4df, 0.35 * opacity), 4 * (way - 0.4));
        }
    }

    /// The thin water that runs up the sand and back, and the wet sand it leaves.
    static void swash(QPainter &painter, double phase)
    {
        for (int i = 2; i >= 0; --i) {
            const double reach = 232 + 9 * swing(phase, 2, 0.1 * i) + i * 5;
            QPainterPath edge(QPointF(-10, 222));
            for (double x = -10; x <= 650; x += 16) {
                edge.lineTo(x, reach + 4 * swing(x / 640, 3, 0.2 * i + 0.03 * swing(phase, 2))
                                   + 2 * swing(x / 640, 7, 0.4 * i));
            }
            edge.lineTo(650, 222);
            if (i == 2) {
                painter.fillPath(edge, hex(0x8c8169, 0.55));
            } else {
                painter.fillPath(edge, hex(i == 1 ? 0xa3aca2 : 0x9db0ab, 0.6));
                stroke(painter, edge, hex(0xe8ebe6, 0.6), 1.8);
            }
        }
    }

    /// A round basket boat, as they lie on the beaches there.
    static void coracle(QPainter &painter, QPointF at, double radius)
    {
        ellipse(painter, at + QPointF(3, radius * 0.34), radius * 1.1, radius * 0.22, hex(0x3c3626, 0.45));
        QPainterPath bowl(at + QPointF(-radius, 0));
        bowl.cubicTo(at + QPointF(-radius * 0.9, radius * 0.55), at + QPointF(radius * 0.9, radius * 0.55),
                     at + QPointF(radius, 0));
        bowl.closeSubpath();
        painter.fillPath(bowl, downward(at.y(), at.y() + radius * 0.5, {{0, 0x6e6552}, {1, 0x453f33}}));
        ellipse(painter, at, radius, radius * 0.24, hex(0x8a7f66));
        ellipse(painter, at + QPointF(0, 1.5), radius * 0.9, radius * 0.18, hex(0x3f3a30));
        line(painter, at + QPointF(-radius * 0.5, 2), at + QPointF(radius * 1.2, -radius * 0.5), hex(0x9a8f73), 2);
    }

    quint32 m_seed;
    Random m_random;
    Water m_water;
    Walkers m_walkers;
};

} // namespace

std::unique_ptr<Scene> beachScene(quint32 seed)
{
    return std::make_unique<Beach>(seed);
}

} // namespace toancanh::province
