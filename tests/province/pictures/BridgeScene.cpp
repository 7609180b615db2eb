// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Buildings.h"
#include "tests/province/pictures/Nature.h"
#include "tests/province/pictures/Road.h"
#include "tests/province/pictures/Scenes.h"

namespace toancanh::province {

namespace {

/// A cable-stayed bridge over a wide river, seen from the bank.
class Bridge : public Scene
{
public:
    explicit Bridge(quint32 seed)
        : m_seed(seed), m_random(seed + 61), m_water(m_random, 206, 356, 80, 0xaab3b2, 0x39444a)
    {
        for (int i = 0; i < 14; ++i) {
            const Kind kind = m_random.chance(0.45) ? Kind::Motorbike : m_random.chance(0.7) ? Kind::Car : Kind::Lorry;
            m_traffic.push_back({someVehicle(m_random, kind, false), i % 2 == 0, m_random.next()});
        }
    }

    void paintStill(QPainter &painter) const override
    {
        Random random(m_seed);
        sky(painter, random, 200, {{0, 0x7c8993}, {0.7, 0xaeb3b3}, {1, 0xbfbdb3}});
        hills(painter, random, 192, 84, hex(0x8a9698), 4.5);
        softly(painter, 1.6, [&](QPainter &on) { tubeHouses(on, random, 330, 660, 196, 34); });
        hills(painter, random, 200, 26, hex(0x5f6f66), 1.6);
        rectangle(painter, QRectF(0, 198, 640, 170),
                  downward(198, 360, {{0, 0x8b9593}, {0.4, 0x6a7672}, {1, 0x3f4a4b}}));
        softly(painter, 5, [&](QPainter &on) {
            for (int i = 0; i < 22; ++i) {
                ellipse(on, {random.between(0, 640), random.between(210, 350)}, random.between(40, 110),
                        random.between(2, 5), hex(random.chance(0.5) ? 0xa5afae : 0x333f44, 0.16));
            }
            rectangle(on, QRectF(0, 214, 640, 10), hex(0x2c3539, 0.35)); // the deck's reflection
        });
        hedge(painter, random, {-30, 380}, {210, 352}, 46, 0x3f4c38);
        hedge(painter, random, {470, 386}, {670, 350}, 44, 0x3f4c38);
    }

    void paintMoving(QPainter &painter, double phase) const override
    {
        m_water.paint(painter, phase, 1, 0.4);
        barge(painter, phase);
        for (const double x : {40.0, 120.0, 520.0, 600.0}) {
            pier(painter, x, 12);
        }
        pier(painter, 210, 22);
        pier(painter, 430, 22);
        for (const Driver &driver : m_traffic) {
            const double way = wrapped(driver.offset + phase);
            const double x = (driver.right ? way : 1 - way) * 720 - 40;
            paintVehicle(painter, QPointF(x, deck(x) - 1), driver.vehicle.kind == Kind::Motorbike ? 0.19 : 0.17,
                         driver.right ? Facing::Right : Facing::Left, driver.vehicle);
        }
        span(painter);
    }

private:
    struct Driver
    {
        Vehicle vehicle;
        bool right;
        double offset;
    };

    static double deck(double x) { return 166 - 10 * (1 - (x - 320) * (x - 320) / (340.0 * 340)); }

    static void pier(QPainter &painter, double x, double width)
    {
        QLinearGradient side(x - width / 2, 0, x + width / 2, 0);
        side.setColorAt(0, hex(0xa9a8a1));
        side.setColorAt(1, hex(0x6f706d));
        rectangle(painter, QRectF(x - width / 2, deck(x) + 4, width, 232 - deck(x)), side);
        rectangle(painter, QRectF(x - width, 232, width * 2, 8), hex(0x7d7d78));
        ellipse(painter, QPointF(x, 241), width * 1.5, 3, hex(0x2c3539, 0.5));
    }

    static void span(QPainter &painter)
    {
        QPainterPath path(QPointF(-10, deck(-10)));
        for (double x = -10; x <= 650; x += 10) {
            path.lineTo(x, deck(x));
        }
        QPainterPath girder = path;
        for (double x = 650; x >= -10; x -= 10) {
            girder.lineTo(x, deck(x) + 9);
        }
        painter.fillPath(girder, downward(152, 178, {{0, 0xbdbcb5}, {0.35, 0x95958f}, {1, 0x5f615f}}));
        for (double x = -10; x < 650; x += 7) { // the railing
            line(painter, QPointF(x, deck(x)), QPointF(x, deck(x) - 4.5), hex(0x9fa3a2), 0.7);
        }
        stroke(painter, path.translated(0, -4.5), hex(0xb5b8b6), 0.9);
        for (const double x : {210.0, 430.0}) {
            for (int i = 1; i <= 7; ++i) {
                for (const double side : {-1.0, 1.0}) {
                    const double foot = x + side * i * 14.5;
                    line(painter, QPointF(x, 44 + i * 4), QPointF(foot, deck(foot)), hex(0xc9ccca, 0.75), 0.8);
                }
            }
            polygon(painter, {{x - 3.5, 36}, {x + 3.5, 36}, {x + 6, deck(x) + 6}, {x - 6, deck(x) + 6}}, hex(0xb9b8b1));
            polygon(painter, {{x + 0.5, 36}, {x + 3.5, 36}, {x + 6, deck(x) + 6}, {x + 1, deck(x) + 6}}, hex(0x85867f));
        }
        for (const double x : {20.0, 90.0, 290.0, 350.0, 550.0, 620.0}) {
            lampPost(painter, QPointF(x, deck(x)), 34, 8);
        }
    }

    static void barge(QPainter &painter, double phase)
    {
        const double x = phase * 860 - 110;
        const double y = 286 + swing(phase, 3) * 0.8;
        ellipse(painter, QPointF(x + 4, y + 6), 74, 5, hex(0x263034, 0.5));
        polygon(painter, {{x - 66, y - 8}, {x + 74, y - 10}, {x + 60, y + 6}, {x - 58, y + 6}}, hex(0x4b4038));
        polygon(painter, {{x - 30, y - 9}, {x + 5, y - 18}, {x + 46, y - 9}}, hex(0x9a8a68));
        rectangle(painter, QRectF(x - 60, y - 24, 24, 16), hex(0x8c9391));
        rectangle(painter, QRectF(x - 56, y - 21, 8, 7), hex(0x353e42));
        QPainterPath wake(QPointF(x - 66, y + 5));
        wake.quadTo(x - 100, y + 4, x - 140, y + 9);
        stroke(painter, wake, hex(0xcfd6d5, 0.5), 1.6);
    }

    quint32 m_seed;
    Random m_random;
    Water m_water;
    std::vector<Driver> m_traffic;
};

} // namespace

std::unique_ptr<Scene> bridgeScene(quint32 seed)
{
    return std::make_unique<Bridge>(seed);
}

} // namespace toancanh::province
