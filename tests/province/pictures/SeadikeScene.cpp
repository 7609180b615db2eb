// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Buildings.h"
#include "tests/province/pictures/Nature.h"
#include "tests/province/pictures/Road.h"
#include "tests/province/pictures/Scenes.h"

#include <cmath>
#include <vector>

namespace toancanh::province {

namespace {

/// A sea dike in rough weather: waves run against the tetrapods and throw up spray.
class Seadike : public Scene
{
public:
    explicit Seadike(quint32 seed)
        : m_seed(seed)
        , m_random(seed + 151)
        , m_water(m_random, 140, 330, 90, 0xc3ccca, 0x3a474b)
        , m_rain(m_random, 60, -7)
        , m_rider(someVehicle(m_random, Kind::Motorbike, true))
    {
        for (int i = 0; i < 6; ++i) {
            m_spray.push_back({m_random, waterline(0.16 + 0.15 * i),
                               waterline(0.16 + 0.15 * i) + QPointF(14, -18 - 15 * i), 3.0 + 2 * i, 9.0 + 8 * i, 10,
                               0xe2e6e3, 0.6});
        }
    }

    void paintStill(QPainter &painter) const override
    {
        Random random(m_seed);
        sky(painter, random, 138, {{0, 0x66727b}, {0.6, 0x939b9d}, {1, 0xa9adaa}});
        rectangle(painter, QRectF(0, 136, 640, 230),
                  downward(136, 360, {{0, 0x7f8a8b}, {0.4, 0x5f6d70}, {1, 0x424f53}}));
        hills(painter, random, 138, 22, hex(0x7b868a), 3);
        softly(painter, 4, [&](QPainter &on) {
            for (int i = 0; i < 26; ++i) {
                ellipse(on, {random.between(0, 420), random.between(146, 340)}, random.between(30, 90),
                        random.between(1.5, 6), hex(random.chance(0.5) ? 0x9aa6a6 : 0x2c383d, 0.2));
            }
        });
        dike(painter, random);
    }

    void paintMoving(QPainter &painter, double phase) const override
    {
        painter.save();
        QPainterPath sea(QPointF(-10, 130));
        sea.lineTo(waterline(0));
        for (int i = 1; i <= 20; ++i) {
            sea.lineTo(waterline(i / 20.0));
        }
        sea.lineTo(-10, 372);
        painter.setClipPath(sea);
        m_water.paint(painter, phase, 0, 0.36);
        for (int i = 0; i < 6; ++i) {
            swell(painter, wrapped(phase * 2 + i / 6.0), i * 0.29);
        }
        painter.restore();
        QPainterPath foam(waterline(0));
        for (int i = 1; i <= 40; ++i) {
            const double way = i / 40.0;
            foam.lineTo(waterline(way) + QPointF(swing(phase, 2, way * 2) * 9 * way, 0));
        }
        stroke(painter, foam, hex(0xe2e6e2, 0.7), 3.4);
        stroke(painter, foam.translated(-7, 3), hex(0xd5dbd7, 0.4), 5);
        for (size_t i = 0; i < m_spray.size(); ++i) {
            m_spray[i].paint(painter, phase + double(i) * 0.13, 4);
        }
        const double way = phase; // one rider along the crown
        const double depth = 0.7 + 6 * way;
        const QPointF at = Ground{QPointF(352, 136)}.at(700, depth);
        if (at.y() < 372) {
            paintVehicle(painter, at, 1.5 / depth, Facing::Away, m_rider);
        }
        m_rain.paint(painter, phase);
    }

private:
    /// Where the sea meets the dike, from far (0) to the lower edge (1).
    static QPointF waterline(double way)
    {
        const double y = 139 + 223 * std::pow(way, 1.5);
        return {352 - 180 * std::pow(way, 1.25) - 16 * std::sin(way * 3.1), y};
    }

    static void swell(QPainter &painter, double way, double offset)
    {
        const double y = 142 + 220 * std::pow(way, 1.8);
        const double height = 1 + 15 * way;
        QPainterPath crest(QPointF(-10, y));
        for (double x = -10; x <= 440; x += 20) {
            crest.lineTo(x, y - x * 0.05 * way + height * 0.5 * swing(x / 440, 2, offset)
                                + height * 0.22 * swing(x / 440, 6, offset * 3));
        }
        QPainterPath back = crest;
        back.lineTo(440, y + height * 1.8);
        back.lineTo(-10, y + height * 1.8);
        const double opacity = std::min(1.0, way * 4) * std::min(1.0, (1 - way) * 6);
        painter.fillPath(back, hex(0x37464b, 0.42 * opacity));
        stroke(painter, crest, hex(0xd8dedc, 0.75 * opacity), 0.5 + 2.6 * way);
        stroke(painter, crest.translated(6, height * 0.4), hex(0xc6cecb, 0.3 * opacity), 0.5 + 3.5 * way);
    }

    static void dike(QPainter &painter, Random &random)
    {
        QPainterPath slope(QPointF(352, 138));
        for (int i = 1; i <= 20; ++i) {
            slope.lineTo(waterline(i / 20.0));
        }
        slope.lineTo(660, 372);
        slope.lineTo(660, 138);
        slope.closeSubpath();
        painter.fillPath(slope, downward(138, 360, {{0, 0x83817a}, {1, 0x5f5d57}}));
        for (int i = 0; i < 260; ++i) { // tetrapods
            const double way = std::sqrt((i + 1) / 260.0);
            const QPointF at = waterline(way) + QPointF(random.between(0, 76) * way + 2, random.between(-6, 6) * way);
            const double size = (2 + 12 * way) * random.between(0.7, 1.15);
            const QColor tone =
                mixed(hex(0x6b6962), hex(random.chance(0.5) ? 0xa6a49b : 0x35342f), random.between(0.1, 0.6));
            for (int leg = 0; leg < 3; ++leg) {
                const double angle = random.between(0, 6.28) + leg * 2.1;
                line(painter, at, at + QPointF(std::cos(angle) * size, std::sin(angle) * size * 0.7), tone,
                     size * 0.62);
            }
            ellipse(painter, at - QPointF(size * 0.1, size * 0.15), size * 0.3, size * 0.26,
                    mixed(tone, hex(0xc9c7be), 0.35));
        }
        const Ground ground{QPointF(352, 136)};
        ground.strip(painter, 330, 480, 60, 0.95,
                     downward(138, 360, {{0, 0xa9a79e}, {1, 0x86847c}})); // the parapet's slope
        for (double depth = 1; depth < 12; depth *= 1.12) {
            line(painter, ground.at(330, depth), ground.at(480, depth), hex(0x55534c, 0.4), 1.6 / depth);
        }
        ground.strip(painter, 480, 520, 60, 0.95, hex(0xbdbbb2));
        ground.strip(painter, 514, 528, 60, 0.95, hex(0x7b7972));
        ground.strip(painter, 528, 920, 60, 0.95, downward(138, 360, {{0, 0x83847f}, {1, 0x5f605e}}));
        speckle(painter, random, QRectF(470, 240, 190, 120), 130, {0x474846, 0xa0a09a}, 0.2, 2.6);
        softly(painter, 2.5, [&](QPainter &on) {
            for (int i = 0; i < 6; ++i) {
                ellipse(on, {random.between(520, 640), random.between(240, 350)}, random.between(16, 40),
                        random.between(2, 5), hex(0xb8bfc0, 0.3));
            }
        });
        ground.strip(painter, 920, 3000, 60, 0.95, downward(138, 260, {{0, 0x6d785f}, {1, 0x515d45}}));
        for (double depth = 9; depth > 1.2; depth *= 0.72) {
            tree(painter, random, ground.at(1080, depth), 330 / depth, 0x4a5a48); // casuarinas
        }
        for (double depth = 10; depth > 1; depth *= 0.74) { // marker posts
            const QPointF foot = ground.at(560, depth);
            rectangle(painter, QRectF(foot.x() - 6 / depth, foot.y() - 44 / depth, 12 / depth, 44 / depth),
                      hex(0xd6d4cb));
            rectangle(painter, QRectF(foot.x() - 6 / depth, foot.y() - 36 / depth, 12 / depth, 12 / depth),
                      hex(0x8c3a32));
        }
        for (const double depth : {7.0, 3.6, 1.9}) {
            lampPost(painter, ground.at(540, depth), 330 / depth, 80 / depth);
        }
    }

    quint32 m_seed;
    Random m_random;
    Water m_water;
    Rain m_rain;
    Vehicle m_rider;
    std::vector<Puffs> m_spray;
};

} // namespace

std::unique_ptr<Scene> seadikeScene(quint32 seed)
{
    return std::make_unique<Seadike>(seed);
}

} // namespace toancanh::province
