// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Buildings.h"
#include "tests/province/pictures/Figures.h"
#include "tests/province/pictures/Nature.h"
#include "tests/province/pictures/Riders.h"
#include "tests/province/pictures/Scenes.h"

namespace toancanh::province {

namespace {

/// A market street: stalls under awnings on both sides, people and motorbikes between them.
class Market : public Scene
{
public:
    explicit Market(quint32 seed)
        : m_seed(seed)
        , m_random(seed + 127)
        , m_far(m_random, 7, 214, 232, 36, 46, true)
        , m_near(m_random, 4, 272, 318, 74, 96, true)
        , m_riders(m_random, 4)
    {
        for (int i = 0; i < 12; ++i) {
            m_sellers.push_back(somebody(m_random, false));
            m_sellers.back().headwear = m_random.chance(0.7) ? Headwear::Cone : Headwear::Hair;
        }
    }

    int seconds() const override { return 10; }

    void paintStill(QPainter &painter) const override
    {
        Random random(m_seed);
        sky(painter, random, 120, {{0, 0x8a949b}, {1, 0xb8b8b2}});
        tubeHouses(painter, random, -20, 660, 196, 128);
        wires(painter, QPointF(-10, 44), QPointF(330, 66), 22, 5);
        wires(painter, QPointF(330, 66), QPointF(650, 40), 22, 5);
        line(painter, QPointF(330, 210), QPointF(330, 56), hex(0x77736b), 4);
        rectangle(painter, QRectF(0, 192, 640, 170),
                  downward(192, 360, {{0, 0x827f77}, {0.4, 0x74716a}, {1, 0x5a5852}}));
        speckle(painter, random, QRectF(0, 200, 640, 160), 560, {0x4a4843, 0x9a978d, 0x6f6a58}, 0.28, 3);
        patches(painter, random, 2.4, 14, QRectF(QPointF(0, 216), QPointF(640, 300)), 2, 5, hex(0xb2b8b9, 0.22));
        for (int i = 0; i < 7; ++i) {
            stall(painter, random, QPointF(-16 + i * 98, 214), 0.8);
        }
    }

    void paintMoving(QPainter &painter, double phase) const override
    {
        for (int i = 0; i < 7; ++i) { // the sellers shift from foot to foot
            figure(painter, QPointF(24 + i * 98 + swing(phase, 2, i * 0.27) * 2, 207), 44, m_sellers[size_t(i)],
                   0.05 * swing(phase, 3, i * 0.4));
        }
        Random random(m_seed + 7);
        for (int i = 0; i < 7; ++i) {
            counter(painter, random, QPointF(-16 + i * 98, 214), 0.8);
        }
        m_far.paint(painter, phase);
        m_riders.paint(
            painter, phase,
            {.top = 240, .step = 8, .scale = 0.86, .scaleStep = 0.05, .width = 820, .left = -90, .spread = 0.26});
        m_near.paint(painter, phase);
        Random nearRandom(m_seed + 9);
        for (int i = 0; i < 4; ++i) { // umbrellas and baskets on the lens' side of the street
            umbrella(painter, nearRandom, QPointF(44 + i * 182, 352), 1.25 + swing(phase, 2, i * 0.3) * 0.006);
        }
    }

private:
    static QColor cloth(Random &random)
    {
        constexpr quint32 kCloths[] = {0x5d7f92, 0x8a5a50, 0x66805f, 0xa08a55, 0x7b7f86, 0x7d6a86};
        return hex(kCloths[random.below(6)]);
    }

    static void stall(QPainter &painter, Random &random, QPointF foot, double scale)
    {
        painter.save();
        painter.translate(foot);
        painter.scale(scale, scale);
        const QColor awning = cloth(random);
        rectangle(painter, QRectF(2, -70, 108, 66), hex(0x24272a, 0.72));
        for (int i = 0; i < 8; ++i) {
            const QColor stripe = i % 2 ? mixed(awning, hex(0xd6d3c8), 0.55) : awning;
            polygon(painter,
                    {{10 + i * 12.0, -96},
                     {22 + i * 12.0, -96},
                     {24 + i * 14.0, -66},
                     {i * 14.0 + 10 - 10 * (i == 0), -66}},
                    stripe);
        }
        rectangle(painter, QRectF(0, -67, 122, 7), mixed(awning, hex(0x000000), 0.3));
        for (const double x : {3.0, 118.0}) {
            line(painter, QPointF(x, -64), QPointF(x, 0), hex(0x6e6a61), 2);
        }
        for (int i = 0; i < 5; ++i) { // goods that hang
            rectangle(painter, QRectF(12 + i * 21, -58, 10, 16), mixed(cloth(random), hex(0x1a1c1e), 0.25));
        }
        ellipse(painter, QPointF(60, -54), 3, 3, hex(0xf0e2b6));
        ellipse(painter, QPointF(60, -54), 16, 12, hex(0xf0e2b6, 0.18));
        painter.restore();
    }

    static void counter(QPainter &painter, Random &random, QPointF foot, double scale)
    {
        constexpr quint32 kGoods[] = {0x6f8a4f, 0xa86a3e, 0xb39a4a, 0x8f4a42, 0x5f7d52, 0xc0b48f};
        painter.save();
        painter.translate(foot);
        painter.scale(scale, scale);
        polygon(painter, {{0, -26}, {114, -26}, {122, -10}, {-6, -10}}, hex(0x7d6d58));
        rectangle(painter, QRectF(-6, -10, 128, 15), downward(-10, 5, {{0, 0x6a5a47}, {1, 0x463c31}}));
        for (int pile = 0; pile < 5; ++pile) {
            const quint32 goods = kGoods[random.below(6)];
            for (int i = 0; i < 16; ++i) {
                const double row = i / 16.0;
                ellipse(painter, QPointF(12 + pile * 23 + random.between(-9, 9) * (1 - row * 0.7), -14 - row * 13),
                        random.between(2.6, 4), random.between(2.2, 3.4),
                        mixed(hex(goods), hex(random.chance(0.5) ? 0x14160f : 0xd8d6c4), random.between(0.05, 0.3)));
            }
        }
        painter.restore();
    }

    static void umbrella(QPainter &painter, Random &random, QPointF foot, double scale)
    {
        painter.save();
        painter.translate(foot);
        painter.scale(scale, scale);
        const QColor colour = cloth(random);
        line(painter, QPointF(0, 10), QPointF(0, -50), hex(0x5b5a56), 2.4);
        QPainterPath dome(QPointF(-58, -30));
        dome.quadTo(0, -84, 58, -30);
        dome.quadTo(44, -36, 29, -29);
        dome.quadTo(14, -36, 0, -28);
        dome.quadTo(-14, -36, -29, -29);
        dome.quadTo(-44, -36, -58, -30);
        painter.fillPath(dome, downward(-60, -28, {{0, 0xb5b3a8}, {1, 0x77756c}}));
        painter.fillPath(dome, QColor(colour.red(), colour.green(), colour.blue(), 170));
        for (const double rib : {-29.0, 0.0, 29.0}) {
            QPainterPath seam(QPointF(0, -57));
            seam.quadTo(rib * 0.7, -50, rib, -29);
            stroke(painter, seam, hex(0x000000, 0.2), 1);
        }
        painter.restore();
    }

    quint32 m_seed;
    Random m_random;
    Walkers m_far;
    Walkers m_near;
    Riders m_riders;
    std::vector<Person> m_sellers;
};

} // namespace

std::unique_ptr<Scene> marketScene(quint32 seed)
{
    return std::make_unique<Market>(seed);
}

} // namespace toancanh::province
