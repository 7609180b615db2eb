// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Buildings.h"
#include "tests/province/pictures/Flood.h"
#include "tests/province/pictures/Scenes.h"

#include <cmath>

namespace toancanh::province {

namespace {

/// A high river along a stone embankment with its water-level boards.
class Gauge : public Flood
{
public:
    explicit Gauge(quint32 seed) : Flood(seed, {71, 178, 350, 0xb0a88f, 0x454032, 46, -2}) {}

    void paintStill(QPainter &painter) const override
    {
        Random random(m_seed);
        sky(painter, random, 172, {{0, 0x86929a}, {0.7, 0xacb1b0}, {1, 0xb3b5af}});
        ranges(painter, random, {{164, 70, 0x7d8b8a, 4}, {174, 38, 0x586a5e, 2}});
        hedge(painter, random, {-10, 178}, {470, 174}, 15, 0x4a5a44);
        rectangle(painter, QRectF(0, 174, 640, 190),
                  downward(174, 360, {{0, 0x948d79}, {0.4, 0x7a715d}, {1, 0x50493a}}));
        embankment(painter, random);
    }

    void paintMoving(QPainter &painter, double phase) const override
    {
        painter.save();
        QPainterPath river(QPointF(-10, 172));
        river.lineTo(452, 172);
        river.lineTo(200, 370);
        river.lineTo(-10, 370);
        painter.setClipPath(river);
        m_water.paint(painter, phase, m_seed % 2 ? 1 : -1, 0.7);
        painter.restore();
        QPainterPath lap(QPointF(452, 173)); // the waterline breathes
        for (int i = 1; i <= 24; ++i) {
            const double way = i / 24.0;
            lap.lineTo(452 - 252 * way + swing(phase, 3, way * 4) * (0.6 + 2.6 * way), 173 + 190 * way);
        }
        stroke(painter, lap, hex(0xd0c9b4, 0.6), 2);
        board(painter, phase, QPointF(300, 268), 1.0);
        board(painter, phase, QPointF(392, 208), 0.55);
        m_rain.paint(painter, phase);
    }

private:
    static void embankment(QPainter &painter, Random &random)
    {
        QLinearGradient stone(300, 240, 560, 330);
        stone.setColorAt(0, hex(0x6f6c63));
        stone.setColorAt(0.6, hex(0x8f8c82));
        stone.setColorAt(1, hex(0xa09d93));
        polygon(painter, {{452, 172}, {486, 160}, {566, 360}, {198, 362}}, stone);
        painter.save();
        QPainterPath clip;
        clip.addPolygon(QPolygonF({{452, 172}, {486, 160}, {566, 360}, {198, 362}}));
        painter.setClipPath(clip);
        for (int row = 0; row < 26; ++row) { // the stones of the revetment, larger towards the lens
            const double depth = row / 26.0;
            const double y = 168 + depth * depth * 210;
            line(painter, QPointF(150, y + 12 * depth), QPointF(600, y - 8 * depth), hex(0x4f4d46, 0.35), 0.6 + depth);
            for (int i = 0; i < 16; ++i) {
                const double x = 180 + (i + (row % 2) * 0.5) * (10 + 22 * depth) + (1 - depth) * 230;
                line(painter, QPointF(x, y), QPointF(x - 4 * depth, y + 2 + 15 * depth), hex(0x4f4d46, 0.3),
                     0.5 + depth);
            }
        }
        speckle(painter, random, QRectF(200, 180, 360, 180), 320, {0x5b594f, 0xb1ada0, 0x5f6b4f}, 0.35, 3.4);
        painter.restore();
        polygon(painter, {{486, 160}, {500, 158}, {660, 340}, {660, 372}, {566, 360}}, hex(0x9a978e)); // the crown walk
        polygon(painter, {{486, 160}, {490, 159}, {582, 360}, {562, 360}}, hex(0xb3b0a6));
        polygon(painter, {{500, 158}, {660, 150}, {660, 344}}, downward(150, 344, {{0, 0x66735a}, {1, 0x4e5b43}}));
        hedge(painter, random, {505, 160}, {655, 168}, 22);
        tree(painter, random, QPointF(560, 196), 92);
        tree(painter, random, QPointF(618, 246), 128);
        for (int i = 0; i < 7; ++i) { // the railing
            const double way = std::pow(i / 6.0, 1.6);
            const QPointF foot(489 + 90 * way, 160 + 196 * way);
            line(painter, foot, foot - QPointF(0, 10 + 38 * way), hex(0xc4c4bd), 1 + 2.4 * way);
        }
        line(painter, QPointF(489, 150), QPointF(580, 308), hex(0xc4c4bd), 1.6);
        lampPost(painter, QPointF(514, 176), 86, -26);
    }

    static void board(QPainter &painter, double phase, QPointF foot, double scale)
    {
        painter.save();
        painter.translate(foot);
        painter.scale(scale, scale);
        rectangle(painter, QRectF(-15, -128, 30, 150), downward(-128, 22, {{0, 0x9b9a93}, {1, 0x6a6961}}));
        rectangle(painter, QRectF(9, -128, 6, 150), hex(0x000000, 0.16));
        rectangle(painter, QRectF(-9, -122, 17, 128), hex(0xe4e2d8));
        for (int i = 0; i < 12; ++i) { // an E for every ten centimetres
            const double y = -120 + i * 10.4;
            const QColor ink = hex(i < 4 ? 0x93443b : 0x2c3033);
            rectangle(painter, QRectF(i % 2 ? -9 : -1, y, 9, 1.9), ink);
            rectangle(painter, QRectF(i % 2 ? -9 : -1, y + 4, 9, 1.9), ink);
            rectangle(painter, QRectF(i % 2 ? -2 : -1, y, 2, 6), ink);
        }
        rectangle(painter, QRectF(-15, -2, 30, 10), hex(0x3f3a2e, 0.5)); // wet above the water
        for (int i = 0; i < 3; ++i) {
            const double beat = swing(phase, 4, i * 0.3) * 2;
            QPainterPath ring(QPointF(-22 - i * 6, 9 + i * 3 + beat * 0.3));
            ring.quadTo(QPointF(0, 15 + i * 3 + beat), QPointF(26 + i * 9, 8 + i * 3));
            stroke(painter, ring, hex(0xd6cfba, 0.6 - i * 0.15), 1.8);
        }
        rectangle(painter, QRectF(-18, 13, 36, 12), hex(0x6a624f, 0.9));
        painter.restore();
    }
};

} // namespace

std::unique_ptr<Scene> gaugeScene(quint32 seed)
{
    return std::make_unique<Gauge>(seed);
}

} // namespace toancanh::province
