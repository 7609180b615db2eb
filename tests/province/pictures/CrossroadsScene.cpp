// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Buildings.h"
#include "tests/province/pictures/Nature.h"
#include "tests/province/pictures/Road.h"
#include "tests/province/pictures/Scenes.h"

namespace toancanh::province {

namespace {

constexpr Ground kGround{QPointF(326, 92)};
constexpr double kFarEdge = 192;  ///< of the cross street
constexpr double kNearEdge = 250; ///< of the cross street

/// A crossing with lights: the main road has green in the first half of the loop, the cross street in the second.
/// Who waits in the last picture is who starts in the first, so the loop closes.
class Crossroads : public Scene
{
public:
    explicit Crossroads(quint32 seed) : m_seed(seed), m_random(seed + 5), m_rain(m_random, 36, -2)
    {
        const auto main = [this](Kind kind, bool towards, double xNear, double stopY, double start) {
            m_main.push_back({someVehicle(m_random, kind, true), towards, xNear, kGround.depthOf(stopY), start});
        };
        // Those who wait: the nearer to the line, the sooner they start.
        main(Kind::Motorbike, true, 40, 172, 0.02);
        main(Kind::Motorbike, true, 120, 170, 0.025);
        main(Kind::Motorbike, true, 250, 171, 0.03);
        main(Kind::Car, true, 180, 158, 0.05);
        main(m_random.chance(0.5) ? Kind::Bus : Kind::Car, true, 0, 154, 0.07);
        main(Kind::Motorbike, false, 420, 284, 0.015);
        main(Kind::Motorbike, false, 540, 280, 0.02);
        main(Kind::Motorbike, false, 655, 286, 0.03);
        main(Kind::Car, false, 470, 330, 0.05);
        main(m_random.chance(0.4) ? Kind::Lorry : Kind::Car, false, 640, 338, 0.06);
        for (int i = 0; i < 13; ++i) {
            const bool right = i % 2 == 0;
            const Kind kind = m_random.chance(0.62) ? Kind::Motorbike : m_random.chance(0.75) ? Kind::Car : Kind::Lorry;
            m_cross.push_back({someVehicle(m_random, kind, true), right,
                               right ? m_random.between(228, 243) : m_random.between(202, 216), 0.5 + 0.024 * i,
                               m_random.between(0.19, 0.23)});
        }
        for (int i = 0; i < 5; ++i) { // those who come while it is green
            m_through.push_back({someVehicle(m_random, i % 2 ? Kind::Car : Kind::Motorbike, true), i % 2 == 0,
                                 i % 2 == 0 ? m_random.between(20, 260) : m_random.between(420, 640), 0,
                                 0.14 + 0.05 * i});
        }
    }

    int seconds() const override { return 10; }

    void paintStill(QPainter &painter) const override
    {
        Random random(m_seed);
        sky(painter, random, 130, {{0, 0x87919a}, {1, 0xb5b7b3}});
        softly(painter, 2.2, [&](QPainter &on) { tubeHouses(on, random, -10, 650, 128, 46); });
        rectangle(painter, QRectF(0, 112, 640, 260),
                  downward(112, 360, {{0, 0x9a9a94}, {0.4, 0x85847e}, {1, 0x6d6b66}}));
        kGround.strip(painter, -300, -84, 20, 0.9, hex(0x8e8b83));
        tubeHouses(painter, random, -30, 182, 178, 104);
        tubeHouses(painter, random, 462, 660, 178, 112);
        softly(painter, 0.8, [](QPainter &on) { // the main road's far houses fall away on both sides
            polygon(on, {{182, 84}, {270, 104}, {270, 132}, {182, 178}}, hex(0x7f7d76));
            polygon(on, {{462, 80}, {384, 104}, {384, 132}, {462, 178}}, hex(0x8d8980));
            for (int i = 0; i < 4; ++i) {
                rectangle(on, QRectF(194 + i * 19, 106 + i * 3, 9, 12 - i * 1.5), hex(0x4d5457));
                rectangle(on, QRectF(438 - i * 17, 104 + i * 3, 9, 12 - i * 1.5), hex(0x4d5457));
            }
        });
        road(painter, random);
        for (const double x : {24.0, 104.0, 168.0, 486.0, 560.0, 632.0}) {
            tree(painter, random, QPointF(x, 187), random.between(52, 74));
        }
        wires(painter, QPointF(-10, 70), QPointF(150, 88), 12, 4);
        wires(painter, QPointF(150, 88), QPointF(270, 100), 6, 3);
        line(painter, QPointF(150, 190), QPointF(150, 80), hex(0x77736b), 3);
        lampPost(painter, QPointF(598, 268), 210, -70);
        lampPost(painter, QPointF(34, 270), 206, 66);
    }

    void paintMoving(QPainter &painter, double phase) const override
    {
        lights(painter, phase);
        Depths depths;
        for (const MainVehicle &vehicle : m_main) {
            add(depths, vehicle, waiting(vehicle, phase));
            add(depths, vehicle, waiting(vehicle, phase + 1));
        }
        for (const MainVehicle &vehicle : m_through) {
            const double way = (phase - vehicle.start) / 0.24;
            if (way > 0 && way < 1) {
                add(depths, vehicle, vehicle.towards ? 9 - 8.3 * way : 0.7 + 8.3 * way);
            }
        }
        for (const CrossVehicle &vehicle : m_cross) {
            const double way = (phase - vehicle.start) / vehicle.duration;
            if (way > 0 && way < 1) {
                const double x = (vehicle.right ? way : 1 - way) * 900 - 130;
                depths.add(vehicle.y, [&vehicle, x](QPainter &on) {
                    paintVehicle(on, QPointF(x, vehicle.y), 1.24 / kGround.depthOf(vehicle.y),
                                 vehicle.right ? Facing::Right : Facing::Left, vehicle.vehicle);
                });
            }
        }
        depths.paint(painter);
        m_rain.paint(painter, phase);
    }

private:
    struct MainVehicle
    {
        Vehicle vehicle;
        bool towards;
        double xNear;
        double stopDepth;
        double start;
    };
    struct CrossVehicle
    {
        Vehicle vehicle;
        bool right;
        double y, start, duration;
    };

    /// The depth of one who comes after 0.42 of one loop, waits, and leaves at `start` of the next.
    static double waiting(const MainVehicle &vehicle, double time)
    {
        const double come = 0.42 + vehicle.start * 3;
        const double arrived = come + 0.22;
        const double origin = vehicle.towards ? 9.5 : 0.62;
        const double goal = vehicle.towards ? 0.62 : 9.5;
        if (time < come) {
            return origin;
        }
        if (time < arrived) {
            const double left = 1 - (time - come) / 0.22;
            return vehicle.stopDepth + (origin - vehicle.stopDepth) * left * left;
        }
        if (time < 1 + vehicle.start) {
            return vehicle.stopDepth;
        }
        const double gone = (time - 1 - vehicle.start) / 0.26;
        return vehicle.stopDepth + (goal - vehicle.stopDepth) * std::min(1.0, gone * gone);
    }

    static void add(Depths &depths, const MainVehicle &vehicle, double depth)
    {
        if (depth > 9.2 || depth < 0.66) {
            return;
        }
        const QPointF at = kGround.at(vehicle.xNear, depth);
        depths.add(at.y(), [&vehicle, at, depth](QPainter &on) {
            paintVehicle(on, at, 1.24 / depth, vehicle.towards ? Facing::Towards : Facing::Away, vehicle.vehicle);
        });
    }

    static void road(QPainter &painter, Random &random)
    {
        const QLinearGradient asphalt = downward(120, 360, {{0, 0x7d7e7d}, {0.4, 0x626364}, {1, 0x4b4c4d}});
        polygon(painter, {{-10, kFarEdge - 2}, {650, kFarEdge - 2}, {650, kNearEdge + 4}, {-10, kNearEdge + 4}},
                asphalt);
        kGround.strip(painter, -54, 706, 12, 0.95, asphalt);
        speckle(painter, random, QRectF(0, 196, 640, 164), 500, {0x3a3b3c, 0x8a8a86}, 0.16, 2.2);
        softly(painter, 2, [&](QPainter &on) { // wet patches
            for (int i = 0; i < 14; ++i) {
                ellipse(on, {random.between(60, 600), random.between(200, 350)}, random.between(20, 60),
                        random.between(2, 6), hex(0xa9b0b2, 0.16));
            }
        });
        const QColor paint = hex(0xc9c7bd, 0.85);
        kGround.dashes(painter, 326, 9, kGround.depthOf(132), kGround.depthOf(178), 0.28, 0.3, paint);
        kGround.strip(painter, 320, 332, kGround.depthOf(272), 0.95, hex(0xc2b67c, 0.8));
        for (const double x : {135.0, 515.0}) {
            kGround.dashes(painter, x, 8, kGround.depthOf(282), 0.95, 0.09, 0.11, paint);
        }
        for (int i = 0; i < 19; ++i) { // zebra crossings
            const double x = -36 + i * 39;
            kGround.strip(painter, x, x + 20, kGround.depthOf(176), kGround.depthOf(188), paint);
            kGround.strip(painter, x, x + 20, kGround.depthOf(254), kGround.depthOf(270), paint);
        }
        kGround.strip(painter, 338, 700, kGround.depthOf(275), kGround.depthOf(279), paint);
        for (int x = -10; x < 650; x += 42) {
            if (x < 120 || x > 520) {
                rectangle(painter, QRectF(x, 220, 22, 1.8), hex(0xc9c7bd, 0.7));
            }
        }
        for (const double y : {kFarEdge - 3, kNearEdge + 4}) { // kerbs
            const double left = kGround.at(-54, kGround.depthOf(y)).x();
            const double right = kGround.at(706, kGround.depthOf(y)).x();
            line(painter, QPointF(-10, y), QPointF(left - 6, y), hex(0xb4b1a8), 2);
            line(painter, QPointF(right + 6, y), QPointF(650, y), hex(0xb4b1a8), 2);
        }
    }

    static void lights(QPainter &painter, double phase)
    {
        const int mainLamp = phase < 0.43 ? 2 : phase < 0.48 ? 1 : 0;
        for (const double x : {186.0, 470.0}) {
            line(painter, QPointF(x, 190), QPointF(x, 104), hex(0x3f4447), 2.6);
            const double head = x < 320 ? x + 30 : x - 30;
            line(painter, QPointF(x, 106), QPointF(head, 106), hex(0x3f4447), 2);
            for (const double at : {x, head}) {
                rectangle(painter, QRectF(at - 4.5, 100, 9, 25), hex(0x17191a));
                constexpr quint32 kLamps[] = {0xe05a4e, 0xe6b24a, 0x57c08a};
                for (int i = 0; i < 3; ++i) {
                    const bool on = i == mainLamp;
                    ellipse(painter, QPointF(at, 104.5 + i * 8), 3, 3, on ? hex(kLamps[i]) : hex(0x33383a));
                    if (on) {
                        ellipse(painter, QPointF(at, 104.5 + i * 8), 7, 7, hex(kLamps[i], 0.22));
                    }
                }
            }
        }
    }

    quint32 m_seed;
    Random m_random;
    Rain m_rain;
    std::vector<MainVehicle> m_main;
    std::vector<MainVehicle> m_through;
    std::vector<CrossVehicle> m_cross;
};

} // namespace

std::unique_ptr<Scene> crossroadsScene(quint32 seed)
{
    return std::make_unique<Crossroads>(seed);
}

} // namespace toancanh::province
