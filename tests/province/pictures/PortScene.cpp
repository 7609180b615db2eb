// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Nature.h"
#include "tests/province/pictures/Scenes.h"

#include <vector>

namespace toancanh::province {

namespace {

/// Fishing boats at anchor before a quay.
class Port : public Scene
{
public:
    explicit Port(quint32 seed) : m_seed(seed), m_random(seed + 23), m_water(m_random, 146, 322, 80, 0xb4bfc4, 0x35424a)
    {
        static constexpr quint32 kHulls[] = {0x2f4f63, 0x5d4036, 0x2d5550, 0x37475c, 0x27485e, 0x574138, 0x4b5a48};
        const auto hull = [this] { return kHulls[m_random.below(7)]; };
        for (int i = 0; i < 6; ++i) {
            m_boats.push_back({{20 + i * 104 + m_random.between(-12, 12), 164 + m_random.between(-3, 7)},
                               0.55 + m_random.between(0, 0.12),
                               hull(),
                               m_random.next(),
                               m_random.chance(0.4)});
        }
        m_boats.push_back({{70 + m_random.between(-20, 30), 232}, 1.05, hull(), m_random.next(), false});
        m_boats.push_back({{330 + m_random.between(-20, 50), 246}, 1.2, hull(), m_random.next(), m_random.chance(0.5)});
    }

    void paintStill(QPainter &painter) const override
    {
        Random random(m_seed);
        sky(painter, random, 142, {{0, 0x737f88}, {0.7, 0xa5aaa9}, {1, 0xb7b4a9}});
        hills(painter, random, 144, 46, hex(0x858f92), 3);
        hills(painter, random, 144, 18, hex(0x66716f), 1.4);
        rectangle(painter, QRectF(0, 142, 640, 220),
                  downward(142, 340, {{0, 0x87939a}, {0.35, 0x62707a}, {1, 0x303c43}}));
        softly(painter, 5, [&](QPainter &on) {
            for (int i = 0; i < 26; ++i) {
                ellipse(on, {random.between(0, 640), random.between(150, 320)}, random.between(30, 90),
                        random.between(1.5, 5), hex(random.chance(0.5) ? 0x9eabb1 : 0x2f3c44, 0.16));
            }
        });
    }

    void paintMoving(QPainter &painter, double phase) const override
    {
        m_water.paint(painter, phase, 0, 0.34);
        for (const Boat &boat : m_boats) {
            paintBoat(painter, boat, phase);
        }
        quay(painter);
        for (int i = 0; i < 3; ++i) { // gulls
            const double x = wrapped(0.3 * i + phase) * 760 - 60;
            const double y = 62 + i * 21 + swing(phase, 2, i * 0.3) * 8;
            const double flap = swing(phase, 12, i * 0.2) * 3;
            QPainterPath wings(QPointF(x - 7, y - flap));
            wings.quadTo(x - 3, y - 2, x, y);
            wings.quadTo(x + 3, y - 2, x + 7, y - flap);
            stroke(painter, wings, hex(0x3b4246, 0.7), 1.2);
        }
    }

private:
    struct Boat
    {
        QPointF at;
        double scale;
        quint32 hull;
        double offset;
        bool mirrored;
    };

    static void paintBoat(QPainter &painter, const Boat &boat, double phase)
    {
        painter.save();
        painter.translate(
            boat.at
            + QPointF(swing(phase, 1, boat.offset + 0.2) * 1.2, swing(phase, 2, boat.offset) * 1.6 * boat.scale));
        painter.scale(boat.mirrored ? -boat.scale : boat.scale, boat.scale);
        if (boat.mirrored) {
            painter.translate(-126, 0);
        }
        painter.translate(60, 40);
        painter.rotate(swing(phase, 2, boat.offset + 0.3) * 1.5);
        painter.translate(-60, -40);
        ellipse(painter, QPointF(62, 42), 78, 9, hex(0x1d262b, 0.5));
        for (int i = 0; i < 3; ++i) { // the hull's reflection breaks up on the swell
            const double shift = swing(phase, 2, boat.offset + i * 0.23) * 4;
            line(painter, QPointF(10 + i * 5 + shift, 47 + i * 4), QPointF(112 - i * 9 + shift, 47 + i * 4),
                 hex(boat.hull, 0.4), 1.8);
        }
        QPainterPath hull(QPointF(-12, 8));
        hull.quadTo(0, 12, 8, 40);
        hull.lineTo(112, 40);
        hull.quadTo(128, 24, 138, 0);
        hull.quadTo(90, 18, 40, 16);
        hull.quadTo(10, 14, -12, 8);
        QLinearGradient side(0, 2, 0, 40);
        side.setColorAt(0, mixed(hex(boat.hull), hex(0xffffff), 0.12));
        side.setColorAt(1, mixed(hex(boat.hull), hex(0x000000), 0.35));
        painter.fillPath(hull, side);
        rectangle(painter, QRectF(9, 36, 104, 4), hex(0x5c2f2a));
        QPainterPath rail(QPointF(-12, 8));
        rail.quadTo(40, 22, 138, 0);
        rail.lineTo(137, 6);
        rail.quadTo(60, 26, -10, 13);
        painter.fillPath(rail, hex(0xc8c4b8));
        rectangle(painter, QRectF(30, -24, 44, 40), downward(-24, 16, {{0, 0xdcd9cf}, {1, 0xa9a69b}}));
        rectangle(painter, QRectF(27, -27, 50, 4), hex(0x7c8285));
        rectangle(painter, QRectF(34, -18, 16, 12), hex(0x36424a));
        rectangle(painter, QRectF(53, -18, 17, 12), hex(0x2e393f));
        rectangle(painter, QRectF(66, 2, 7, 14), hex(0x6d6f6b));
        line(painter, QPointF(84, 14), QPointF(84, -62), hex(0x3a3a36), 2.4);
        line(painter, QPointF(84, -58), QPointF(120, 5), hex(0x3a3a36), 1.4);
        line(painter, QPointF(84, -58), QPointF(30, -24), hex(0x3a3a36), 1.2);
        line(painter, QPointF(52, -26), QPointF(52, -54), hex(0x44443f), 2.4);
        line(painter, QPointF(46, -44), QPointF(58, -44), hex(0x44443f), 1.2);
        for (int i = 0; i < 4; ++i) { // squid lamps
            ellipse(painter, QPointF(90 + i * 8, -46 + i * 14), 2, 2.4, hex(0xd9d8cc));
        }
        ellipse(painter, QPointF(18, 13), 6, 4, hex(0x8a6f3f));
        ellipse(painter, QPointF(102, 11), 7, 4, hex(0x4e6d6d));
        painter.restore();
    }

    static void quay(QPainter &painter)
    {
        polygon(painter, {{0, 332}, {640, 304}, {640, 360}, {0, 360}},
                downward(304, 360, {{0, 0x7d7a73}, {1, 0x595751}}));
        polygon(painter, {{0, 332}, {640, 304}, {640, 309}, {0, 339}}, hex(0xa09c95));
        for (int i = 0; i < 6; ++i) {
            const QPointF at(46 + i * 112, 330 - i * 5);
            painter.setPen(Qt::NoPen);
            painter.setBrush(hex(0x2d2b28));
            painter.drawRoundedRect(QRectF(at.x(), at.y() - 9, 13, 15), 3, 3);
            rectangle(painter, QRectF(at.x() - 3, at.y() - 10, 19, 4), hex(0x3a3834));
        }
    }

    quint32 m_seed;
    Random m_random;
    Water m_water;
    std::vector<Boat> m_boats;
};

} // namespace

std::unique_ptr<Scene> portScene(quint32 seed)
{
    return std::make_unique<Port>(seed);
}

} // namespace toancanh::province
