// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Buildings.h"
#include "tests/province/pictures/Nature.h"
#include "tests/province/pictures/Scenes.h"

#include <cmath>
#include <vector>

namespace toancanh::province {

namespace {

constexpr double kLip = 136;
constexpr double kFoot = 262;

/// A dam that lets water go through three of its five gates.
class Spillway : public Scene
{
public:
    explicit Spillway(quint32 seed)
        : m_seed(seed)
        , m_random(seed + 163)
        , m_water(m_random, 276, 354, 70, 0xdfe2da, 0x55604f)
        , m_rain(m_random, 30, -2)
    {
        for (int bay = 1; bay <= 3; ++bay) {
            for (int i = 0; i < 70; ++i) {
                m_threads.push_back({bayLeft(bay) + m_random.between(2, 62), m_random.next(),
                                     m_random.between(0.08, 0.22), m_random.between(1, 3.6),
                                     m_random.between(0.25, 0.75), 3 + m_random.below(3)});
            }
            m_mist.push_back({m_random, QPointF(bayLeft(bay) + 40, kFoot + 10), QPointF(bayLeft(bay) + 20, kFoot - 44),
                              16, 46, 12, 0xe3e6e3, 0.42});
        }
    }

    void paintStill(QPainter &painter) const override
    {
        Random random(m_seed);
        sky(painter, random, 120, {{0, 0x7f8b92}, {1, 0xb1b5b2}});
        hills(painter, random, 122, 96, hex(0x7b8b89), 4);
        hills(painter, random, 136, 56, hex(0x55685b), 2);
        hedge(painter, random, {-10, 140}, {130, 128}, 22, 0x47573f);
        hedge(painter, random, {540, 128}, {650, 142}, 24, 0x47573f);
        // The concrete of the dam, broader towards its foot.
        polygon(painter, {{70, 120}, {572, 120}, {610, kFoot + 14}, {24, kFoot + 14}},
                downward(120, 276, {{0, 0xa8a69d}, {1, 0x74726b}}));
        for (int i = 0; i < 90; ++i) { // stains
            const double x = random.between(40, 600);
            const double y = random.between(126, 220);
            line(painter, QPointF(x, y), QPointF(x + (x - 320) * 0.03, y + random.between(10, 50)), hex(0x4d4c45, 0.14),
                 random.between(1, 4));
        }
        for (int bay = 0; bay < 5; ++bay) {
            const double x = bayLeft(bay);
            rectangle(painter, QRectF(x, 104, 66, kLip - 104), hex(0x2b3032));
            const bool open = bay >= 1 && bay <= 3;
            const double gate = open ? 112 : kLip;
            rectangle(painter, QRectF(x + 2, 104, 62, gate - 104), downward(104, kLip, {{0, 0x6d7f87}, {1, 0x4d5d65}}));
            for (int i = 1; i < 4; ++i) {
                line(painter, QPointF(x + i * 16.5, 104), QPointF(x + i * 16.5, gate), hex(0x39464d), 1.4);
            }
            polygon(painter, {{x, kLip}, {x + 66, kLip}, {x + 66 + shear(x + 66), kFoot}, {x + shear(x), kFoot}},
                    open ? downward(kLip, kFoot, {{0, 0x9faaa6}, {0.4, 0xcfd4d0}, {1, 0xe0e3df}})
                         : downward(kLip, kFoot, {{0, 0x94928a}, {1, 0x6c6a63}}));
        }
        for (int i = 0; i < 6; ++i) { // the piers between the bays
            const double x = bayLeft(i) - 18;
            polygon(painter,
                    {{x, 74},
                     {x + 18, 74},
                     {x + 18, kLip + 24},
                     {x + 18 + shear(x + 18), kFoot - 8},
                     {x + shear(x), kFoot - 8},
                     {x, kLip + 24}},
                    downward(74, kFoot, {{0, 0xbdbbb2}, {1, 0x83817a}}));
            rectangle(painter, QRectF(x + 12, 74, 6, kLip - 50), hex(0x000000, 0.16));
        }
        rectangle(painter, QRectF(56, 72, 532, 14), downward(72, 86, {{0, 0xc4c2ba}, {1, 0x8f8d85}}));
        rectangle(painter, QRectF(56, 84, 532, 4), hex(0x2f3232, 0.55));
        for (int i = 0; i < 60; ++i) {
            line(painter, QPointF(58 + i * 9, 72), QPointF(58 + i * 9, 62), hex(0x9da19f), 0.8);
        }
        line(painter, QPointF(56, 62), QPointF(588, 62), hex(0xb5b8b5), 1.2);
        for (int i = 0; i < 5; ++i) { // the hoists
            rectangle(painter, QRectF(bayLeft(i) + 20, 40, 26, 32), downward(40, 72, {{0, 0x8e9799}, {1, 0x6a7375}}));
            rectangle(painter, QRectF(bayLeft(i) + 16, 37, 34, 4), hex(0x5b6366));
        }
        for (const double x : {100.0, 320.0, 540.0}) {
            lampPost(painter, QPointF(x, 72), 42, 10);
        }
        rectangle(painter, QRectF(0, kFoot, 640, 110),
                  downward(kFoot, 360, {{0, 0xb9bdb2}, {0.3, 0x959a8a}, {1, 0x656b58}}));
        patches(painter, random, 5, 24, QRectF(QPointF(80, kFoot), QPointF(560, 340)), 3, 8, hex(0xe3e6df, 0.3));
        polygon(painter, {{-10, 232}, {30, 240}, {72, 372}, {-10, 372}},
                downward(232, 360, {{0, 0x88867d}, {1, 0x5f5d56}})); // rock
        polygon(painter, {{650, 228}, {606, 240}, {566, 372}, {650, 372}},
                downward(228, 360, {{0, 0x88867d}, {1, 0x5f5d56}}));
        speckle(painter, random, QRectF(-10, 244, 70, 116), 120, {0x4d4c45, 0xa9a79e, 0x5c6650}, 0.5, 6);
        speckle(painter, random, QRectF(584, 244, 66, 116), 120, {0x4d4c45, 0xa9a79e, 0x5c6650}, 0.5, 6);
        hedge(painter, random, {-20, 372}, {60, 368}, 46, 0x43523b);
        hedge(painter, random, {590, 372}, {660, 366}, 52, 0x43523b);
    }

    void paintMoving(QPainter &painter, double phase) const override
    {
        for (const Thread &thread : m_threads) {
            const double start = wrapped(thread.offset + phase * thread.turns * 3);
            const double end = std::min(1.0, start + thread.length);
            const auto at = [&thread](double way) {
                const double fall = way * way * 0.5 + way * 0.5;
                return QPointF(thread.x + shear(thread.x) * fall, kLip + (kFoot - kLip) * fall);
            };
            const double opacity = thread.opacity * std::min(1.0, (1 - start) * 3) * std::min(1.0, start * 8);
            line(painter, at(start), at(end), hex(thread.turns == 4 ? 0x8d9a96 : 0xf0f2ee, opacity),
                 thread.width * (0.7 + start));
        }
        m_water.paint(painter, phase, 1, 0.6);
        for (int i = 0; i < 26; ++i) { // the boil at the foot
            const double x = 128 + i * 14.8;
            const double beat = swing(phase, 6 + i % 3, i * 0.37);
            ellipse(painter, QPointF(x, kFoot + 4 + beat * 3), 15 + 3 * beat, 6 + 2.4 * beat, hex(0xeef0ec, 0.55));
        }
        for (const Puffs &mist : m_mist) {
            mist.paint(painter, phase, 3);
        }
        m_rain.paint(painter, phase);
    }

private:
    struct Thread
    {
        double x, offset, length, width, opacity;
        int turns;
    };

    static double bayLeft(int bay) { return 96 + bay * 92; }
    /// How far the chute spreads on its way down.
    static double shear(double x) { return (x - 320) * 0.12; }

    quint32 m_seed;
    Random m_random;
    Water m_water;
    Rain m_rain;
    std::vector<Thread> m_threads;
    std::vector<Puffs> m_mist;
};

} // namespace

std::unique_ptr<Scene> spillwayScene(quint32 seed)
{
    return std::make_unique<Spillway>(seed);
}

} // namespace toancanh::province
