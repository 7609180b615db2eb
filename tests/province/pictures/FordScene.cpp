// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Flood.h"
#include "tests/province/pictures/Scenes.h"

namespace toancanh::province {

namespace {

/// A causeway under brown flood water: marker posts, a depth gauge, rain.
class Ford : public Flood
{
public:
    explicit Ford(quint32 seed) : Flood(seed, {11, 182, 352, 0xb3a891, 0x3d362b, 80, -3}) {}

    void paintStill(QPainter &painter) const override
    {
        Random random(m_seed);
        sky(painter, random, 176, {{0, 0x8d979b}, {0.6, 0xb4baba}, {1, 0xa3a9a6}});
        ranges(painter, random, {{138, 92, 0x7f8b89, 5}, {162, 74, 0x5b6b62, 2.4}, {180, 40, 0x3f4d3e, 1.1}});
        hedge(painter, random, {-10, 182}, {650, 178}, 12, 0x46543f);
        QPainterPath river(QPointF(0, 176));
        river.quadTo(320, 165, 640, 178);
        river.lineTo(640, 360);
        river.lineTo(0, 360);
        painter.fillPath(river, downward(168, 360, {{0, 0x8b8271}, {0.45, 0x6f6452}, {1, 0x4c4437}}));
        softly(painter, 3, [](QPainter &on) { // the causeway shows as a lighter band where the water runs thin
            polygon(on, {{-10, 262}, {650, 214}, {650, 236}, {-10, 298}}, hex(0x98917f, 0.6));
            polygon(on, {{-10, 296}, {650, 235}, {650, 240}, {-10, 306}}, hex(0x3d362b, 0.5));
        });
        hedge(painter, random, {560, 372}, {660, 330}, 40, 0x3c4a36);
        hedge(painter, random, {-20, 374}, {70, 366}, 34, 0x3c4a36);
    }

    void paintMoving(QPainter &painter, double phase) const override
    {
        m_water.paint(painter, phase, 1, 0.72);
        for (int i = 0; i < 11; ++i) {
            const double x = 20 + i * 62;
            const double y = 262 - i * 4.6;
            const double height = 34 - i * 1.5;
            rectangle(painter, QRectF(x, y - height, 7, height), hex(0xd8d6cd));
            rectangle(painter, QRectF(x + 4.6, y - height, 2.4, height), hex(0x8f8c83));
            rectangle(painter, QRectF(x, y - height * 0.75, 7, height * 0.26), hex(0x8c3a32));
            wake(painter, QPointF(x + 3, y), 15 - i * 0.6, phase, i * 0.37);
        }
        gauge(painter, phase);
        branch(painter, phase);
        m_rain.paint(painter, phase);
    }

private:
    static void wake(QPainter &painter, QPointF at, double size, double phase, double offset)
    {
        const double beat = swing(phase, 5, offset) * 1.2;
        QPainterPath path(at + QPointF(-4, 0.5));
        path.quadTo(at + QPointF(size * 0.5, -2 + beat), at + QPointF(size * 1.7 + beat, 1.6));
        stroke(painter, path, hex(0xd2cab7, 0.65), 1.6);
        QPainterPath below(at + QPointF(-3, 2));
        below.quadTo(at + QPointF(size * 0.6, 4 - beat), at + QPointF(size * 1.3, 5));
        stroke(painter, below, hex(0x3d362b, 0.5), 1.4);
    }

    static void gauge(QPainter &painter, double phase)
    {
        constexpr double kFoot = 238;
        rectangle(painter, QRectF(500, 120, 13, kFoot - 120), hex(0xe6e4da));
        for (int i = 0; i < 6; ++i) {
            rectangle(painter, QRectF(500, 126 + i * 18, i % 2 ? 7 : 13, 8), hex(0x2c2c2c));
        }
        rectangle(painter, QRectF(510, 120, 3, kFoot - 120), hex(0x000000, 0.2));
        rectangle(painter, QRectF(498, 116, 17, 5), hex(0x6a6d6c));
        ellipse(painter, QPointF(506, kFoot), 13, 3.4 + 0.6 * swing(phase, 4), hex(0xc9c0ac, 0.55));
        wake(painter, QPointF(506, kFoot), 20, phase, 0.1);
    }

    /// Something that the flood carries by, once in a loop.
    static void branch(QPainter &painter, double phase)
    {
        painter.save();
        painter.translate(-60 + phase * 780, 318 - phase * 14 + swing(phase, 3) * 1.5);
        painter.rotate(swing(phase, 2) * 6);
        line(painter, QPointF(-22, 0), QPointF(24, -3), hex(0x2b251c), 3.4);
        line(painter, QPointF(2, -2), QPointF(16, -14), hex(0x2f281e), 2);
        line(painter, QPointF(-8, -1), QPointF(-18, -9), hex(0x2f281e), 1.6);
        ellipse(painter, QPointF(18, -12), 7, 3, hex(0x414a34));
        painter.restore();
    }
};

} // namespace

std::unique_ptr<Scene> fordScene(quint32 seed)
{
    return std::make_unique<Ford>(seed);
}

} // namespace toancanh::province
