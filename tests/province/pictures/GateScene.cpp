// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Buildings.h"
#include "tests/province/pictures/Figures.h"
#include "tests/province/pictures/Nature.h"
#include "tests/province/pictures/Road.h"
#include "tests/province/pictures/Scenes.h"

namespace toancanh::province {

namespace {

constexpr Ground kGround{QPointF(300, 120)};
constexpr double kBarrierDepth = 2.6;

/// The gate of an industrial park: a barrier, a lorry that waits for it, a chimney.
class Gate : public Scene
{
public:
    explicit Gate(quint32 seed)
        : m_seed(seed)
        , m_random(seed + 83)
        , m_smoke(m_random, QPointF(486, 26), QPointF(300, -34), 7, 52, 18, 0xc3c5c3, 0.5)
        , m_thinSmoke(m_random, QPointF(136, 76), QPointF(40, 34), 3, 20, 8, 0xc9cac8, 0.32)
        , m_walkers(m_random, 3, 236, 262, 44, 56, false)
        , m_lorry(someVehicle(m_random, Kind::Lorry, false))
        , m_car(someVehicle(m_random, Kind::Car, false))
    {
        for (int i = 0; i < 4; ++i) {
            m_riders.push_back(someVehicle(m_random, Kind::Motorbike, false));
        }
    }

    int seconds() const override { return 10; }

    void paintStill(QPainter &painter) const override
    {
        Random random(m_seed);
        sky(painter, random, 150, {{0, 0x87929a}, {0.7, 0xb3b5b0}, {1, 0xbdb8aa}});
        hills(painter, random, 150, 40, hex(0x8b9694), 4);
        chimney(painter, 486, 26, 15);
        chimney(painter, 136, 76, 8);
        factory(painter, QRectF(20, 116, 250, 60), 6, hex(0x8f979a));
        factory(painter, QRectF(360, 104, 300, 74), 6, hex(0x99958a));
        for (int i = 0; i < 3; ++i) { // silos
            QLinearGradient round(286 + i * 24.0, 0, 308 + i * 24.0, 0);
            round.setColorAt(0, hex(0xc0c1bd));
            round.setColorAt(1, hex(0x74787a));
            rectangle(painter, QRectF(286 + i * 24, 106, 22, 70), round);
            ellipse(painter, QPointF(297 + i * 24, 106), 11, 4, hex(0xa9aba8));
        }
        hedge(painter, random, {-10, 180}, {650, 180}, 16, 0x46563f);
        rectangle(painter, QRectF(0, 176, 640, 190), downward(176, 360, {{0, 0x8f8d86}, {1, 0x6c6a64}}));
        kGround.strip(painter, -90, 690, kGround.depthOf(172), 0.95,
                      downward(172, 360, {{0, 0x777877}, {1, 0x515253}}));
        speckle(painter, random, QRectF(0, 190, 640, 170), 480, {0x3c3d3e, 0x93938e}, 0.16, 2.4);
        kGround.dashes(painter, 300, 8, kGround.depthOf(176), 0.95, 0.2, 0.2, hex(0xc2b67c, 0.7));
        for (const double x : {-86.0, 686.0}) {
            kGround.strip(painter, x - 5, x + 5, kGround.depthOf(176), 0.95, hex(0xc4c2b9));
        }
        rectangle(painter, QRectF(0, 168, 146, 46), downward(168, 214, {{0, 0xa39f94}, {1, 0x7d796f}})); // the wall
        rectangle(painter, QRectF(470, 168, 180, 46), downward(168, 214, {{0, 0xa39f94}, {1, 0x7d796f}}));
        for (int i = 0; i < 8; ++i) {
            rectangle(painter, QRectF(i < 4 ? i * 38 : 332 + i * 38, 164, 8, 50), hex(0x8b877c));
        }
        portal(painter);
        for (const double x : {46.0, 100.0, 566.0, 618.0}) {
            tree(painter, random, QPointF(x, 232), random.between(62, 84));
        }
        hedge(painter, random, {-20, 250}, {96, 240}, 18);
        hedge(painter, random, {540, 244}, {660, 256}, 18);
    }

    void paintMoving(QPainter &painter, double phase) const override
    {
        m_smoke.paint(painter, phase, 1);
        m_thinSmoke.paint(painter, phase, 2);
        Depths depths;
        const double barrierY = kGround.at(0, kBarrierDepth).y();
        depths.add(barrierY, [phase](QPainter &on) { barrier(on, phase); });
        addLorry(depths, phase);
        addLorry(depths, phase + 1);
        const double carWay = (phase - 0.45) / 0.4; // a car drives in on the other side
        if (carWay > 0 && carWay < 1) {
            const double depth = 0.66 + 4.4 * carWay;
            const QPointF at = kGround.at(500, depth);
            depths.add(at.y(),
                       [this, at, depth](QPainter &on) { paintVehicle(on, at, 1.5 / depth, Facing::Away, m_car); });
        }
        for (int i = 0; i < 4; ++i) {
            const double way = wrapped(phase + i * 0.27);
            const bool in = i % 2 == 0;
            const double depth = in ? 0.66 + 4.6 * way : 5.26 - 4.6 * way;
            const QPointF at = kGround.at(in ? 650 : -40, depth);
            depths.add(at.y(), [this, at, depth, i, in](QPainter &on) {
                paintVehicle(on, at, 1.5 / depth, in ? Facing::Away : Facing::Towards, m_riders[size_t(i)]);
            });
        }
        depths.paint(painter);
        m_walkers.paint(painter, phase);
    }

private:
    /// The lorry comes down to the barrier late in one loop and drives out early in the next.
    void addLorry(Depths &depths, double time) const
    {
        double depth = 0;
        if (time > 0.55 && time <= 0.85) {
            const double left = 1 - (time - 0.55) / 0.3;
            depth = 2.9 + 2.6 * left * left;
        } else if (time > 0.85 && time <= 1.12) {
            depth = 2.9;
        } else if (time > 1.12 && time <= 1.5) {
            const double gone = (time - 1.12) / 0.38;
            depth = 2.9 - 2.35 * gone * gone;
        } else {
            return;
        }
        const QPointF at = kGround.at(110, depth);
        depths.add(at.y(),
                   [this, at, depth](QPainter &on) { paintVehicle(on, at, 1.65 / depth, Facing::Towards, m_lorry); });
    }

    static void barrier(QPainter &painter, double phase)
    {
        double up = 0;
        if (phase > 0.02 && phase <= 0.12) {
            up = (phase - 0.02) / 0.1;
        } else if (phase > 0.12 && phase <= 0.4) {
            up = 1;
        } else if (phase > 0.4 && phase <= 0.5) {
            up = 1 - (phase - 0.4) / 0.1;
        }
        const QPointF post = kGround.at(-70, kBarrierDepth);
        rectangle(painter, QRectF(post.x() - 7, post.y() - 32, 13, 34), hex(0xb08a3c));
        rectangle(painter, QRectF(post.x() + 2, post.y() - 32, 4, 34), hex(0x7d632c));
        painter.save();
        painter.translate(post - QPointF(0, 26));
        painter.rotate(-74 * up);
        for (int i = 0; i < 9; ++i) {
            rectangle(painter, QRectF(i * 15 - 8, -2.4, 15, 4.8), hex(i % 2 ? 0xd9d7cf : 0x9c423a));
        }
        painter.restore();
    }

    static void chimney(QPainter &painter, double x, double top, double width)
    {
        QLinearGradient round(x - width / 2, 0, x + width / 2, 0);
        round.setColorAt(0, hex(0xb7b3aa));
        round.setColorAt(1, hex(0x74716b));
        polygon(painter,
                {{x - width * 0.36, top}, {x + width * 0.36, top}, {x + width * 0.6, 160}, {x - width * 0.6, 160}},
                round);
        for (int i = 0; i < 2; ++i) {
            rectangle(painter, QRectF(x - width * 0.42, top + 4 + i * 18, width * 0.84, 8), hex(0x8c463d));
        }
    }

    static void factory(QPainter &painter, const QRectF &hall, int teeth, const QColor &wall)
    {
        rectangle(painter, hall, downward(hall.top(), hall.bottom(), {{0, 0xa2a5a2}, {1, 0x84888a}}));
        rectangle(painter, hall, QColor(wall.red(), wall.green(), wall.blue(), 110));
        const double width = hall.width() / teeth;
        for (int i = 0; i < teeth; ++i) {
            const double x = hall.left() + i * width;
            polygon(painter, {{x, hall.top()}, {x, hall.top() - 20}, {x + width, hall.top()}}, hex(0x6f777b));
            polygon(painter, {{x, hall.top()}, {x, hall.top() - 20}, {x + 4, hall.top() - 18}, {x + 4, hall.top()}},
                    hex(0xaab4b8));
            rectangle(painter, QRectF(x + width * 0.2, hall.top() + 14, width * 0.6, 9), hex(0x4c565b));
        }
        for (double x = hall.left(); x < hall.right(); x += 6) {
            line(painter, QPointF(x, hall.top() + 28), QPointF(x, hall.bottom()), hex(0x000000, 0.06), 1);
        }
    }

    static void portal(QPainter &painter)
    {
        for (const double x : {150.0, 452.0}) {
            rectangle(painter, QRectF(x, 120, 20, 112), downward(120, 232, {{0, 0xa9a69d}, {1, 0x7d7b74}}));
            rectangle(painter, QRectF(x + 14, 120, 6, 112), hex(0x000000, 0.15));
        }
        rectangle(painter, QRectF(136, 102, 350, 22), downward(102, 124, {{0, 0x6d7f8b}, {1, 0x54646f}}));
        for (int i = 0; i < 11; ++i) { // its lettering, too far away to be read
            rectangle(painter, QRectF(212 + i * 18, 109, i % 4 == 3 ? 5 : 12, 7), hex(0xcfd3d1, 0.8));
        }
        rectangle(painter, QRectF(270, 188, 56, 44),
                  downward(188, 232, {{0, 0xc3c0b6}, {1, 0x8f8c83}})); // the guard's box
        rectangle(painter, QRectF(266, 183, 64, 6), hex(0x5d6468));
        rectangle(painter, QRectF(275, 194, 46, 18), hex(0x38434a));
        rectangle(painter, QRectF(296, 194, 2, 18), hex(0xb3b1a8));
        rectangle(painter, QRectF(258, 230, 84, 7), hex(0x97958d));
    }

    quint32 m_seed;
    Random m_random;
    Puffs m_smoke;
    Puffs m_thinSmoke;
    Walkers m_walkers;
    Vehicle m_lorry;
    Vehicle m_car;
    std::vector<Vehicle> m_riders;
};

} // namespace

std::unique_ptr<Scene> gateScene(quint32 seed)
{
    return std::make_unique<Gate>(seed);
}

} // namespace toancanh::province
