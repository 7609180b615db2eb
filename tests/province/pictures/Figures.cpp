// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Figures.h"

#include "tests/province/pictures/Vehicles.h"

#include <algorithm>
#include <cmath>

namespace toancanh::province {

Person somebody(Random &random, bool rain)
{
    constexpr quint32 kTrousers[] = {0x23272c, 0x33383f, 0x4a453d, 0x2d3a46};
    Person person;
    person.shirt = shirtColour(random);
    person.trousers = hex(kTrousers[random.below(4)]);
    person.headwear = random.chance(0.3)           ? Headwear::Cone
                      : rain && random.chance(0.5) ? Headwear::Umbrella
                                                   : Headwear::Hair;
    return person;
}

void figure(QPainter &painter, QPointF ground, double height, const Person &person, double step)
{
    painter.save();
    painter.translate(ground);
    painter.scale(height / 100, height / 100);
    ellipse(painter, QPointF(0, 0), 20, 4, hex(0x0d0e0f, 0.35));
    const double stride = swing(step, 1) * 13;
    for (const double side : {-1.0, 1.0}) {
        line(painter, QPointF(side * 4, -46), QPointF(side * 5 + side * stride, -3), person.trousers, 9);
        line(painter, QPointF(side * 12, -78), QPointF(side * 15 - side * stride * 0.7, -48),
             mixed(person.shirt, hex(0x000000), 0.15), 6);
    }
    QPainterPath body(QPointF(-12, -82));
    body.quadTo(0, -88, 12, -82);
    body.lineTo(11, -42);
    body.lineTo(-11, -42);
    body.closeSubpath();
    QLinearGradient light(-12, 0, 12, 0);
    light.setColorAt(0, mixed(person.shirt, hex(0xffffff), 0.15));
    light.setColorAt(1, mixed(person.shirt, hex(0x000000), 0.3));
    painter.fillPath(body, light);
    ellipse(painter, QPointF(0, -92), 7, 8, hex(0xa88f7b));
    if (person.headwear == Headwear::Cone) {
        polygon(painter, {{-16, -91}, {0, -108}, {16, -91}}, hex(0xd0c5a4));
        polygon(painter, {{4, -91}, {0, -108}, {16, -91}}, hex(0xa89d7e));
    } else {
        ellipse(painter, QPointF(0, -96), 7.5, 6, hex(0x201d1b));
    }
    if (person.headwear == Headwear::Umbrella) {
        line(painter, QPointF(10, -60), QPointF(6, -122), hex(0x2a2a2a), 2);
        QPainterPath dome(QPointF(-30, -106));
        dome.quadTo(6, -150, 42, -106);
        dome.quadTo(6, -114, -30, -106);
        painter.fillPath(dome, mixed(person.shirt, hex(0x8c9aa6), 0.4));
    }
    painter.restore();
}

Walkers::Walkers(Random &random, int count, double top, double bottom, double topHeight, double bottomHeight, bool rain)
{
    for (int i = 0; i < count; ++i) {
        const double nearness = (i + random.next()) / count;
        Walker walker;
        walker.person = somebody(random, rain);
        walker.y = top + nearness * (bottom - top);
        walker.height = (topHeight + nearness * (bottomHeight - topHeight)) * random.between(0.92, 1.06);
        walker.start = random.next();
        walker.direction = random.chance(0.5) ? 1 : -1;
        // Whoever would not reach the other side in one loop is drawn once for every stretch of the way, so that
        // the last picture is the first again.
        walker.stretches = int(std::clamp(std::round(760 / (walker.height * 8.5)), 1.0, 3.0));
        walker.steps = 9 + random.below(3);
        m_walkers.push_back(walker);
    }
}

void Walkers::paint(QPainter &painter, double phase) const
{
    for (const Walker &walker : m_walkers) {
        for (int stretch = 0; stretch < walker.stretches; ++stretch) {
            const double at = wrapped(walker.start + (stretch + phase) / walker.stretches);
            const double x = (walker.direction > 0 ? at : 1 - at) * 760 - 60;
            figure(painter, QPointF(x, walker.y), walker.height, walker.person, phase * walker.steps);
        }
    }
}

} // namespace toancanh::province
