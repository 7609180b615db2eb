// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Buildings.h"
#include "tests/province/pictures/Nature.h"
#include "tests/province/pictures/Road.h"
#include "tests/province/pictures/Scenes.h"

namespace toancanh::province {

namespace {

constexpr Ground kGround{QPointF(350, 104)};

/// A road with two carriageways through hills, seen from a gantry.
class Highway : public Scene
{
public:
    explicit Highway(quint32 seed) : m_seed(seed), m_random(seed + 41)
    {
        constexpr double kLanes[] = {-150, -10, 120, 440, 560, 690};
        for (int lane = 0; lane < 6; ++lane) {
            const int count = 2 + m_random.below(2);
            for (int i = 0; i < count; ++i) {
                const bool edge = lane == 0 || lane == 5;
                const Kind kind = edge && m_random.chance(0.6) ? Kind::Lorry
                                  : m_random.chance(0.12)      ? Kind::Bus
                                                               : Kind::Car;
                m_traffic.push_back({someVehicle(m_random, kind, false), lane < 3,
                                     kLanes[lane] + m_random.between(-8, 8), (i + m_random.between(0.1, 0.8)) / count});
            }
        }
    }

    void paintStill(QPainter &painter) const override
    {
        Random random(m_seed);
        sky(painter, random, 122, {{0, 0x7f8c96}, {1, 0xb9bbb6}});
        hills(painter, random, 112, 74, hex(0x7d8a8c), 4);
        hills(painter, random, 122, 46, hex(0x586a62), 2);
        rectangle(painter, QRectF(0, 118, 640, 250), downward(118, 360, {{0, 0x66735c}, {1, 0x4b5742}}));
        speckle(painter, random, QRectF(0, 124, 640, 236), 700, {0x3c4836, 0x75805f, 0x8a8a68}, 0.4, 4);
        hedge(painter, random, {-10, 130}, {330, 116}, 14);
        hedge(painter, random, {372, 116}, {650, 132}, 16);
        const QLinearGradient asphalt = downward(110, 360, {{0, 0x80827f}, {0.4, 0x666868}, {1, 0x515354}});
        kGround.strip(painter, -270, 228, 30, 0.95, hex(0x77746c));
        kGround.strip(painter, 332, 830, 30, 0.95, hex(0x77746c));
        kGround.strip(painter, -250, 210, 30, 0.95, asphalt);
        kGround.strip(painter, 350, 806, 30, 0.95, asphalt);
        speckle(painter, random, QRectF(0, 200, 640, 160), 320, {0x3a3b3c, 0x8a8a86}, 0.12, 2);
        kGround.strip(painter, 226, 334, 30, 0.95, downward(110, 360, {{0, 0x6b7660}, {1, 0x52604a}}));
        hedge(painter, random, kGround.at(280, 9), kGround.at(280, 2.4), 8);
        const QColor paint = hex(0xc9c7bd, 0.85);
        for (const double x : {-238.0, 200.0, 360.0, 794.0}) {
            kGround.strip(painter, x - 4, x + 4, 28, 0.95, paint);
        }
        for (const double x : {-84.0, 58.0, 500.0, 626.0}) {
            kGround.dashes(painter, x, 7, 16, 0.95, 0.16, 0.3, paint);
        }
        for (const double x : {232.0, 328.0, -262.0, 824.0}) { // guard rails
            for (double depth = 14; depth > 0.9; depth *= 0.86) {
                const QPointF foot = kGround.at(x, depth);
                line(painter, foot, foot - QPointF(0, 24 / depth), hex(0x8d918f), 3.4 / depth);
            }
            polygon(painter,
                    {kGround.at(x, 20) - QPointF(0, 1.3), kGround.at(x, 0.9) - QPointF(0, 30),
                     kGround.at(x, 0.9) - QPointF(0, 15), kGround.at(x, 20) - QPointF(0, 0.6)},
                    hex(0xaeb2b0));
        }
        for (const double depth : {9.0, 5.2, 3.0}) { // lamps on the median
            const QPointF foot = kGround.at(280, depth);
            lampPost(painter, foot, 300 / depth, 80 / depth);
            lampPost(painter, foot, 300 / depth, -80 / depth);
        }
        polygon(painter, {{470, 84}, {590, 78}, {590, 112}, {470, 114}}, hex(0x44665c)); // a direction sign
        line(painter, QPointF(530, 112), QPointF(530, 170), hex(0x6d7173), 3);
        rectangle(painter, QRectF(482, 90, 60, 4), hex(0xc7cec8, 0.8));
        rectangle(painter, QRectF(482, 100, 84, 4), hex(0xc7cec8, 0.8));
    }

    void paintMoving(QPainter &painter, double phase) const override
    {
        Depths depths;
        for (const Driver &driver : m_traffic) {
            const double way = wrapped(driver.offset + phase);
            const double depth = driver.towards ? 15 - 14.35 * way : 0.65 + 14.35 * way;
            const QPointF at = kGround.at(driver.xNear, depth);
            depths.add(at.y(), [&driver, at, depth](QPainter &on) {
                paintVehicle(on, at, 1.3 / depth, driver.towards ? Facing::Towards : Facing::Away, driver.vehicle);
            });
        }
        depths.paint(painter);
    }

private:
    struct Driver
    {
        Vehicle vehicle;
        bool towards;
        double xNear;
        double offset;
    };
    quint32 m_seed;
    Random m_random;
    std::vector<Driver> m_traffic;
};

} // namespace

std::unique_ptr<Scene> highwayScene(quint32 seed)
{
    return std::make_unique<Highway>(seed);
}

} // namespace toancanh::province
