// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Buildings.h"
#include "tests/province/pictures/Figures.h"
#include "tests/province/pictures/Nature.h"
#include "tests/province/pictures/Road.h"
#include "tests/province/pictures/Scenes.h"

namespace toancanh::province {

namespace {

constexpr Ground kGround{QPointF(320, 150)};

/// The central square: a monument, wet paving, people on their way.
class Square : public Scene
{
public:
    explicit Square(quint32 seed)
        : m_seed(seed)
        , m_random(seed + 113)
        , m_far(m_random, 9, 204, 226, 24, 34, true)
        , m_middle(m_random, 5, 240, 272, 44, 58, true)
        , m_near(m_random, 3, 296, 336, 70, 88, true)
        , m_rain(m_random, 34, -2)
    {}

    int seconds() const override { return 10; }

    void paintStill(QPainter &painter) const override
    {
        Random random(m_seed);
        sky(painter, random, 170, {{0, 0x7f8b95}, {0.7, 0xb0b4b3}, {1, 0xbfbeb6}});
        softly(painter, 1.6, [&](QPainter &on) {
            tubeHouses(on, random, -20, 150, 184, 66);
            tubeHouses(on, random, 500, 660, 184, 60);
        });
        publicBuilding(painter, QRectF(130, 98, 380, 88), hex(0xb1ac9c), 3, 15);
        rectangle(painter, QRectF(262, 82, 116, 104), downward(82, 186, {{0, 0xbcb8aa}, {1, 0x989385}}));
        polygon(painter, {{254, 84}, {320, 62}, {386, 84}}, hex(0x8f8a7d));
        for (int i = 0; i < 6; ++i) {
            rectangle(painter, QRectF(270 + i * 19, 96, 6, 90), hex(0xc9c5b8));
            rectangle(painter, QRectF(276 + i * 19, 96, 10, 90), hex(0x5b5f5c, 0.75));
        }
        for (int i = 0; i < 9; ++i) {
            const double x = i < 5 ? 6 + i * 30 : 388 + i * 30;
            tree(painter, random, QPointF(x, 192), random.between(48, 66));
        }
        hedge(painter, random, {-10, 194}, {240, 191}, 9);
        hedge(painter, random, {400, 191}, {650, 194}, 9);
        paving(painter, random);
        monument(painter);
    }

    void paintMoving(QPainter &painter, double phase) const override
    {
        m_far.paint(painter, phase);
        m_middle.paint(painter, phase);
        for (int i = 0; i < 5; ++i) { // pigeons
            const double way = wrapped(phase + i * 0.03);
            const double x = 700 - way * 800 + i * 12;
            const double y = 96 - way * 60 + i * 7 + swing(phase, 3, i * 0.2) * 5;
            const double flap = swing(phase, 36, i * 0.21) * 2.4;
            QPainterPath wings(QPointF(x - 4, y - flap));
            wings.quadTo(x - 1, y, x, y);
            wings.quadTo(x + 1, y, x + 4, y - flap);
            stroke(painter, wings, hex(0x3d4347, 0.8), 1.1);
        }
        m_near.paint(painter, phase);
        m_rain.paint(painter, phase);
    }

private:
    static void paving(QPainter &painter, Random &random)
    {
        rectangle(painter, QRectF(0, 188, 640, 180),
                  downward(188, 360, {{0, 0xa8a59c}, {0.4, 0x97948b}, {1, 0x78766f}}));
        for (int i = -14; i < 30; ++i) {
            const double x = i * 46 - 40;
            kGround.strip(painter, x, x + 2.2, kGround.depthOf(189), 0.95, hex(0x66645d, 0.35));
        }
        for (double depth = 1; depth < 5.4; depth += 0.16 * depth) {
            const double y = kGround.at(0, depth).y();
            line(painter, QPointF(-5, y), QPointF(645, y), hex(0x66645d, 0.3), 1.4 / depth);
        }
        for (int i = 0; i < 5; ++i) {
            kGround.strip(painter, 226, 414, kGround.depthOf(200 + i * 40), kGround.depthOf(206 + i * 44),
                          hex(0x8a6f62, 0.4));
        }
        speckle(painter, random, QRectF(0, 196, 640, 164), 260, {0x6b6962, 0xbdbbb2}, 0.16, 3);
        softly(painter, 4, [&](QPainter &on) { // the wet ground mirrors the sky and the monument
            for (int i = 0; i < 18; ++i) {
                ellipse(on, {random.between(0, 640), random.between(206, 350)}, random.between(30, 100),
                        random.between(2, 7), hex(0xc5cacb, 0.2));
            }
            rectangle(on, QRectF(300, 232, 40, 84), hex(0x6d6a62, 0.3));
        });
        for (const double x : {60.0, 470.0}) { // flower beds
            polygon(painter, {{x, 236}, {x + 110, 236}, {x + 120, 250}, {x - 10, 250}}, hex(0xb3b0a6));
            hedge(painter, random, {x + 4, 246}, {x + 106, 246}, 13, 0x4c5d44);
            speckle(painter, random, QRectF(x + 4, 232, 104, 14), 70, {0xa3564e, 0xbf9a52, 0x9c5f78}, 0.8, 1.6);
        }
    }

    static void monument(QPainter &painter)
    {
        softly(painter, 3, [](QPainter &on) { ellipse(on, QPointF(330, 238), 84, 8, hex(0x2d2c29, 0.4)); });
        for (int i = 0; i < 4; ++i) {
            rectangle(painter, QRectF(252 + i * 13, 226 - i * 8, 136 - i * 26, 9),
                      downward(218 - i * 8, 236 - i * 8, {{0, 0xbab7ad}, {1, 0x8a877e}}));
        }
        rectangle(painter, QRectF(296, 172, 48, 32), downward(172, 204, {{0, 0xa8a498}, {1, 0x838074}}));
        rectangle(painter, QRectF(304, 180, 32, 16), hex(0x7d6d55));
        polygon(painter, {{306, 172}, {334, 172}, {327, 44}, {320, 28}, {313, 44}}, hex(0xb7b4a9));
        polygon(painter, {{321, 172}, {334, 172}, {327, 44}, {320, 28}}, hex(0x8e8b81));
        for (const double side : {-1.0, 1.0}) { // two wings that rise with it
            QPainterPath wing(QPointF(320 + side * 15, 172));
            wing.quadTo(320 + side * 34, 134, 320 + side * 22, 84);
            wing.quadTo(320 + side * 52, 130, 320 + side * 28, 172);
            painter.fillPath(wing, hex(side < 0 ? 0xaaa79c : 0x858278));
        }
    }

    quint32 m_seed;
    Random m_random;
    Walkers m_far;
    Walkers m_middle;
    Walkers m_near;
    Rain m_rain;
};

} // namespace

std::unique_ptr<Scene> squareScene(quint32 seed)
{
    return std::make_unique<Square>(seed);
}

} // namespace toancanh::province
