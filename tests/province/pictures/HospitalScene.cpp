// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Buildings.h"
#include "tests/province/pictures/Figures.h"
#include "tests/province/pictures/Nature.h"
#include "tests/province/pictures/Riders.h"
#include "tests/province/pictures/Scenes.h"

namespace toancanh::province {

namespace {

/// The forecourt of a hospital: an ambulance, people, motorbikes in rows.
class Hospital : public Scene
{
public:
    explicit Hospital(quint32 seed)
        : m_seed(seed)
        , m_random(seed + 97)
        , m_far(m_random, 7, 236, 254, 36, 44, true)
        , m_near(m_random, 4, 286, 340, 64, 92, true)
        , m_riders(m_random, 5)
    {}

    int seconds() const override { return 10; }

    void paintStill(QPainter &painter) const override
    {
        Random random(m_seed);
        sky(painter, random, 150, {{0, 0x85919b}, {1, 0xb9bab5}});
        publicBuilding(painter, QRectF(-30, 62, 200, 152), hex(0xa6a79d), 5, 8);
        publicBuilding(painter, QRectF(470, 74, 220, 140), hex(0xa19d90), 5, 9);
        publicBuilding(painter, QRectF(160, 34, 320, 180), hex(0xb2b2a8), 6, 12);
        rectangle(painter, QRectF(296, 6, 48, 30), hex(0x9ea29d));
        rectangle(painter, QRectF(315, 9, 10, 24), hex(0x55806c)); // a green cross
        rectangle(painter, QRectF(308, 16, 24, 10), hex(0x55806c));
        rectangle(painter, QRectF(0, 212, 640, 150), downward(212, 360, {{0, 0x979690}, {1, 0x6f6e69}}));
        speckle(painter, random, QRectF(0, 220, 640, 140), 420, {0x5b5a55, 0xa9a8a1}, 0.2, 2.6);
        patches(painter, random, 2, 12, QRectF(QPointF(20, 230), QPointF(620, 350)), 2, 6, hex(0xb4bbbd, 0.2));
        entrance(painter);
        for (int i = 0; i < 13; ++i) { // parked
            motorbike(painter, QPointF(16 + i * 15, 236), 0.62, Facing::Away, Qt::transparent, Qt::transparent, false);
        }
        polygon(painter, {{-4, 196}, {214, 196}, {206, 188}, {4, 188}}, hex(0x5f6d70));
        for (const double x : {6.0, 72.0, 140.0, 206.0}) {
            line(painter, QPointF(x, 190), QPointF(x, 238), hex(0x7c8183), 2);
        }
        for (const double x : {462.0, 530.0, 602.0}) {
            tree(painter, random, QPointF(x, 232), random.between(76, 104));
        }
        hedge(painter, random, {440, 240}, {650, 246}, 15);
        rectangle(painter, QRectF(430, 244, 220, 5), hex(0xb9b6ad));
        polygon(painter, {{-10, 262}, {650, 262}, {650, 268}, {-10, 268}}, hex(0xb9b6ad, 0.6));
    }

    void paintMoving(QPainter &painter, double phase) const override
    {
        m_far.paint(painter, phase);
        ambulance(painter, QPointF(1010 - wrapped(phase + 0.1) * 1400, 284), phase);
        m_riders.paint(
            painter, phase,
            {.top = 296, .step = 9, .scale = 0.9, .scaleStep = 0.06, .width = 860, .left = -110, .spread = 0.21});
        m_near.paint(painter, phase);
    }

private:
    static void entrance(QPainter &painter)
    {
        rectangle(painter, QRectF(236, 168, 168, 48), hex(0x39434a));
        for (int i = 0; i < 6; ++i) {
            rectangle(painter, QRectF(240 + i * 27.5, 172, 24, 44), downward(172, 216, {{0, 0x4d5a62}, {1, 0x7d8684}}));
        }
        polygon(painter, {{212, 170}, {428, 170}, {446, 158}, {194, 158}}, hex(0x8d9694));
        rectangle(painter, QRectF(194, 150, 252, 9), hex(0xbcbdb6));
        rectangle(painter, QRectF(226, 142, 188, 9), hex(0x56806d));
        for (int i = 0; i < 10; ++i) {
            rectangle(painter, QRectF(240 + i * 16.5, 144.5, i % 4 == 3 ? 5 : 11, 4), hex(0xd6dcd6, 0.85));
        }
        for (const double x : {216.0, 418.0}) {
            rectangle(painter, QRectF(x, 170, 8, 50), downward(170, 220, {{0, 0xbcbdb6}, {1, 0x8b8c86}}));
        }
        polygon(painter, {{206, 216}, {434, 216}, {452, 226}, {188, 226}}, hex(0xaaa8a0));
        for (int i = 0; i < 3; ++i) {
            line(painter, QPointF(200 - i * 4, 219 + i * 3), QPointF(440 + i * 4, 219 + i * 3), hex(0x76746d), 0.8);
        }
    }

    static void ambulance(QPainter &painter, QPointF ground, double phase)
    {
        painter.save();
        painter.translate(ground);
        painter.scale(-1.06, 1.06);
        ellipse(painter, QPointF(0, -1), 86, 7, hex(0x0d0e0f, 0.5));
        QPainterPath shell(QPointF(-80, -10));
        shell.lineTo(-80, -76);
        shell.quadTo(-78, -82, -70, -82);
        shell.lineTo(34, -82);
        shell.quadTo(48, -78, 60, -48);
        shell.quadTo(84, -42, 86, -24);
        shell.lineTo(86, -10);
        shell.closeSubpath();
        painter.fillPath(shell, downward(-82, -8, {{0, 0xdedfda}, {0.6, 0xbfc1bc}, {1, 0x8e918f}}));
        polygon(painter, {{24, -74}, {35, -74}, {50, -48}, {24, -48}}, hex(0x2b343a));
        rectangle(painter, QRectF(-14, -74, 30, 24), hex(0x39444b));
        rectangle(painter, QRectF(-80, -42, 158, 6), hex(0x9b4038));
        rectangle(painter, QRectF(-56, -68, 7, 22), hex(0x9b4038));
        rectangle(painter, QRectF(-63, -60, 21, 7), hex(0x9b4038));
        for (const double x : {-48.0, 54.0}) {
            ellipse(painter, QPointF(x, -11), 13, 13, hex(0x17181a));
            ellipse(painter, QPointF(x, -11), 7, 7, hex(0x8b8f91));
        }
        const bool flash = wrapped(phase * 15) < 0.5;
        rectangle(painter, QRectF(6, -89, 12, 7), hex(flash ? 0xe0685c : 0x7a3a35));
        rectangle(painter, QRectF(18, -89, 12, 7), hex(flash ? 0x3d4d6a : 0x7fa2dc));
        QRadialGradient glow(QPointF(flash ? 12 : 24, -86), 26);
        glow.setColorAt(0, hex(flash ? 0xe0685c : 0x7fa2dc, 0.4));
        glow.setColorAt(1, hex(0x000000, 0));
        ellipse(painter, QPointF(flash ? 12 : 24, -86), 26, 26, glow);
        painter.restore();
    }

    quint32 m_seed;
    Random m_random;
    Walkers m_far;
    Walkers m_near;
    Riders m_riders;
};

} // namespace

std::unique_ptr<Scene> hospitalScene(quint32 seed)
{
    return std::make_unique<Hospital>(seed);
}

} // namespace toancanh::province
