// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Sights.h"

#include "tests/province/pictures/Buildings.h"
#include "tests/province/pictures/Figures.h"
#include "tests/province/pictures/Nature.h"
#include "tests/province/pictures/Road.h"

#include <cmath>

namespace toancanh::province {

namespace {

/// A street between two rows of houses, which most of these sights happen in.
void street(QPainter &painter, Random &random, const Ground &ground)
{
    sky(painter, random, 150, {{0, 0x8d989f}, {1, 0xbcbdb7}});
    tubeHouses(painter, random, -40, 200, 186, 120);
    tubeHouses(painter, random, 430, 690, 186, 128);
    softly(painter, 2, [&](QPainter &on) { tubeHouses(on, random, 190, 450, 160, 50); });
    rectangle(painter, QRectF(-60, 168, 760, 240), downward(168, 360, {{0, 0x93918a}, {1, 0x6d6b65}}));
    ground.strip(painter, -140, 780, ground.depthOf(164), 0.8, downward(164, 360, {{0, 0x757676}, {1, 0x4b4c4d}}));
    speckle(painter, random, QRectF(-40, 190, 720, 180), 700, {0x38393a, 0x8c8c88}, 0.2, 3);
    ground.dashes(painter, 320, 9, ground.depthOf(170), 0.8, 0.22, 0.22, hex(0xc9c7bd, 0.7));
    for (int i = 0; i < 4; ++i) {
        tree(painter, random, QPointF(i < 2 ? 60 + i * 90 : 320 + i * 74, 196), random.between(56, 84));
    }
}

constexpr Ground kStreet{QPointF(316, 140)};

} // namespace

void paintFlood(QPainter &painter, quint32 seed)
{
    Random random(seed);
    sky(painter, random, 120, {{0, 0x949da1}, {1, 0xbabbb6}});
    tubeHouses(painter, random, -60, 700, 206, 150);
    wires(painter, QPointF(-40, 50), QPointF(690, 66), 24, 4);
    rectangle(painter, QRectF(-60, 204, 760, 220), downward(204, 360, {{0, 0x968d7b}, {0.5, 0x7b715e}, {1, 0x584f40}}));
    softly(painter, 4, [&](QPainter &on) { // what stands above the water is mirrored in it
        for (int i = 0; i < 10; ++i) {
            rectangle(on, QRectF(random.between(-20, 620), 206, random.between(16, 50), random.between(20, 70)),
                      hex(0x4b463b, 0.35));
        }
    });
    Water(random, 210, 358, 90, 0xbfb6a2, 0x453d30).paint(painter, random.next(), 0, 0.7);
    const auto wade = [&](QPointF at, double depth) {
        ellipse(painter, at, 34 * depth, 5 * depth, hex(0x4a4234, 0.5));
        ellipse(painter, at + QPointF(2, 2), 46 * depth, 6 * depth, hex(0xcfc7b3, 0.3));
    };
    const double x = random.between(220, 380);
    painter.save();
    painter.setClipRect(QRectF(-60, -60, 760, 320));
    paintVehicle(painter, QPointF(x, 266), 1.35, Facing::Right, someVehicle(random, Kind::Motorbike, true));
    painter.restore();
    wade(QPointF(x, 258), 1.3);
    painter.save();
    painter.setClipRect(QRectF(-60, -60, 760, 296));
    figure(painter, QPointF(x - 130, 262), 92, somebody(random, true), 0.2);
    figure(painter, QPointF(x + 190, 250), 66, somebody(random, true), 0.6);
    paintVehicle(painter, QPointF(x + 120, 244), 0.62, Facing::Left, someVehicle(random, Kind::Car, true));
    painter.restore();
    wade(QPointF(x - 130, 236), 0.8);
    wade(QPointF(x + 190, 236), 0.5);
    wade(QPointF(x + 120, 236), 1.3);
    Rain(random, 40).paint(painter, random.next());
}

void paintRubbish(QPainter &painter, quint32 seed)
{
    Random random(seed);
    rectangle(painter, QRectF(-60, -60, 760, 290), downward(0, 220, {{0, 0xa09b8e}, {1, 0x857f71}}));
    for (int row = 0; row < 16; ++row) { // a brick wall
        for (int i = 0; i < 22; ++i) {
            const QRectF brick(-60 + i * 36 + (row % 2) * 18, -20 + row * 14.5, 34, 12.5);
            rectangle(painter, brick,
                      mixed(hex(0x938a7b), hex(random.chance(0.5) ? 0x6d6254 : 0xb3aa99), random.between(0, 0.4)));
        }
    }
    hedge(painter, random, {-40, 30}, {700, 10}, 60, 0x4a5a44);
    rectangle(painter, QRectF(-60, 206, 760, 220), downward(206, 360, {{0, 0x7b7870}, {1, 0x56544e}}));
    speckle(painter, random, QRectF(-40, 210, 720, 150), 420, {0x3f3d38, 0x99968c}, 0.3, 3);
    softly(painter, 6, [](QPainter &on) { ellipse(on, QPointF(320, 300), 250, 26, hex(0x1c1b18, 0.5)); });
    constexpr quint32 kBags[] = {0x2c2f31, 0x33363a, 0xb5b3aa, 0x5c6d74, 0x3b4a3e, 0x8a7a5e, 0x7f5a52};
    for (int i = 0; i < 90; ++i) {
        const double x = random.between(110, 540);
        const double pile = std::max(0.0, 128 - std::abs(x - 326) * 0.62);
        const double y = 306 - pile * (1 - i / 90.0) * random.between(0.5, 1) + i * 0.1;
        const double width = random.between(12, 34);
        const double height = width * random.between(0.55, 0.9);
        const QColor bag = hex(kBags[random.below(7)]);
        if (random.chance(0.25)) { // a carton
            painter.save();
            painter.translate(x, y);
            painter.rotate(random.between(-24, 24));
            rectangle(painter, QRectF(-width, -height, width * 1.7, height * 1.3),
                      downward(-height, height * 0.3, {{0, 0x9a8460}, {1, 0x6b5a40}}));
            line(painter, QPointF(-width, -height * 0.5), QPointF(width * 0.7, -height * 0.5), hex(0xb39d78), 1.6);
            painter.restore();
            continue;
        }
        QRadialGradient light(QPointF(x - width * 0.3, y - height * 0.4), width * 1.3);
        light.setColorAt(0, mixed(bag, hex(0xffffff), 0.3));
        light.setColorAt(0.5, bag);
        light.setColorAt(1, mixed(bag, hex(0x000000), 0.5));
        ellipse(painter, QPointF(x, y), width, height, light);
        polygon(
            painter,
            {{x - 3, y - height * 0.9}, {x - 6, y - height - 7}, {x + 6, y - height - 6}, {x + 3, y - height * 0.9}},
            mixed(bag, hex(0x000000), 0.2));
    }
    for (int i = 0; i < 26; ++i) { // loose things
        const QPointF at(random.between(60, 590), random.between(298, 340));
        polygon(painter, {at, at + QPointF(random.between(6, 16), -4), at + QPointF(random.between(6, 14), 5)},
                hex(random.chance(0.5) ? 0xc9c6ba : 0x6c7f86, 0.85));
    }
}

void paintCable(QPainter &painter, quint32 seed)
{
    Random random(seed);
    street(painter, random, kStreet);
    rectangle(painter, QRectF(408, -60, 20, 372), downward(0, 312, {{0, 0x86817a}, {1, 0x6c675f}}));
    rectangle(painter, QRectF(421, -60, 7, 372), hex(0x000000, 0.18));
    rectangle(painter, QRectF(372, 52, 92, 9), hex(0x55524c));
    rectangle(painter, QRectF(372, 82, 92, 8), hex(0x55524c));
    rectangle(painter, QRectF(424, 112, 42, 54), downward(112, 166, {{0, 0xa9aba8}, {1, 0x858784}}));
    rectangle(painter, QRectF(429, 118, 32, 22), hex(0x6f7270));
    for (int i = 0; i < 18; ++i) {
        QPainterPath wire(QPointF(-60, -16 + i * 7));
        wire.quadTo(QPointF(random.between(160, 240), 88 + i * 8 + random.between(0, 24)),
                    QPointF(random.between(408, 424), 54 + i * 4));
        wire.quadTo(QPointF(540, 60 + i * 8 + random.between(0, 20)), QPointF(700, 6 + i * 9));
        stroke(painter, wire, hex(0x1f2122, 0.92), random.between(1, 3));
    }
    const double low = random.between(318, 332); // the ones that hang down over the road
    for (int i = 0; i < 3; ++i) {
        QPainterPath loose(QPointF(-60, 112 + i * 9));
        loose.cubicTo(QPointF(120, 300 + i * 6), QPointF(240, low + i * 5), QPointF(306 + i * 6, low - 6));
        loose.cubicTo(QPointF(380, low - 18), QPointF(406, 190), QPointF(412 + i * 2, 118 + i * 4));
        stroke(painter, loose, hex(0x17181a), 4.6 - i);
    }
    for (int i = 0; i < 3; ++i) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(hex(0x1d1f20), 3));
        painter.drawEllipse(QPointF(404, 108), 19 - i * 3.0, 17 - i * 2.0);
    }
    figure(painter, QPointF(random.between(180, 260), 300), 96, somebody(random, false), 0.12);
    paintVehicle(painter, kStreet.at(520, 2.6), 0.6, Facing::Towards, someVehicle(random, Kind::Motorbike, false));
}

void paintPothole(QPainter &painter, quint32 seed)
{
    Random random(seed);
    street(painter, random, kStreet);
    paintVehicle(painter, kStreet.at(60, 4.2), 0.42, Facing::Towards, someVehicle(random, Kind::Car, false));
    paintVehicle(painter, kStreet.at(600, 3), 0.56, Facing::Away, someVehicle(random, Kind::Motorbike, true));
    const QPointF centre(random.between(290, 340), 286);
    const auto hole = [&](double width, double height, QPointF at, const QBrush &brush) {
        QPainterPath edge;
        for (int i = 0; i <= 40; ++i) {
            const double angle = i / 40.0 * 6.2832;
            const double rough =
                1 + 0.07 * swing(i / 40.0, 3, 0.2) + 0.05 * swing(i / 40.0, 7, 0.6) + 0.03 * swing(i / 40.0, 13);
            const QPointF point = at + QPointF(std::cos(angle) * width * rough, std::sin(angle) * height * rough);
            i == 0 ? edge.moveTo(point) : edge.lineTo(point);
        }
        painter.fillPath(edge, brush);
    };
    hole(170, 42, centre, hex(0x3c3b38, 0.8));
    hole(152, 36, centre + QPointF(2, 2), hex(0x262523));
    hole(132, 28, centre + QPointF(5, 6), downward(260, 316, {{0, 0x8f979a}, {1, 0x5c6363}}));
    softly(painter, 3, [&](QPainter &on) { ellipse(on, centre + QPointF(-20, 2), 70, 6, hex(0xc6ccce, 0.6)); });
    for (int i = 0; i < 90; ++i) { // broken asphalt around it
        const double angle = random.between(0, 6.2832);
        const double reach = random.between(1, 1.35);
        const QPointF at = centre + QPointF(std::cos(angle) * 168 * reach, std::sin(angle) * 42 * reach);
        const double size = random.between(1.5, 6);
        ellipse(painter, at + QPointF(0, size * 0.4), size * 1.1, size * 0.4, hex(0x161616, 0.5));
        ellipse(painter, at, size, size * 0.6, hex(random.chance(0.5) ? 0x57585a : 0x77777a));
    }
    for (int i = 0; i < 7; ++i) { // cracks
        const double angle = random.between(0, 6.2832);
        QPointF from = centre + QPointF(std::cos(angle) * 168, std::sin(angle) * 42);
        for (int step = 0; step < 4; ++step) {
            const QPointF to =
                from
                + QPointF(std::cos(angle) * 22 + random.between(-12, 12), std::sin(angle) * 8 + random.between(-4, 4));
            line(painter, from, to, hex(0x232324, 0.8), 2.2 - step * 0.4);
            from = to;
        }
    }
    const QPointF cone = centre + QPointF(random.between(150, 176), 20);
    ellipse(painter, cone + QPointF(4, 2), 30, 5, hex(0x141414, 0.5));
    polygon(painter, {cone + QPointF(-19, 0), cone + QPointF(-3, -76), cone + QPointF(3, -76), cone + QPointF(19, 0)},
            hex(0xa9542f));
    polygon(painter,
            {cone + QPointF(-12, -30), cone + QPointF(-8, -48), cone + QPointF(8, -48), cone + QPointF(12, -30)},
            hex(0xd6d3c9));
    rectangle(painter, QRectF(cone.x() - 25, cone.y() - 3, 50, 7), hex(0x7b3c24));
}

void paintLamp(QPainter &painter, quint32 seed)
{
    Random random(seed);
    rectangle(painter, QRectF(-60, -60, 760, 480), downward(0, 360, {{0, 0x10161c}, {0.6, 0x262c33}, {1, 0x181c20}}));
    for (int i = 0; i < 14; ++i) { // dark houses, a few lit windows
        const double width = random.between(40, 70);
        const double height = random.between(60, 130);
        const double x = -50 + i * 54;
        rectangle(painter, QRectF(x, 214 - height, width, height), mixed(hex(0x1a2026), hex(0x2c333a), random.next()));
        for (int window = 0; window < 4; ++window) {
            rectangle(painter, QRectF(x + 8 + (window % 2) * 20, 224 - height + (window / 2) * 32, 11, 15),
                      random.chance(0.16) ? hex(0xb08f52, 0.8) : hex(0x12171b));
        }
    }
    rectangle(painter, QRectF(-60, 210, 760, 220), downward(210, 360, {{0, 0x20252a}, {1, 0x14171a}}));
    const Ground ground{QPointF(316, 176)};
    ground.strip(painter, -120, 760, ground.depthOf(210), 0.8, downward(210, 360, {{0, 0x2a2e32}, {1, 0x1d2023}}));
    ground.dashes(painter, 320, 9, ground.depthOf(212), 0.8, 0.25, 0.25, hex(0x6a6b66, 0.7));
    lampPost(painter, QPointF(456, 318), 270, -84); // the dead one
    lampPost(painter, QPointF(560, 372), 420, -120);
    const QPointF lit(random.between(150, 200), 142); // the only one that burns, far away
    lampPost(painter, QPointF(lit.x() - 18, 224), 84, 18);
    for (int i = 0; i < 3; ++i) {
        QRadialGradient glow(lit, 34 + i * 46);
        glow.setColorAt(0, hex(0xe0bb6c, 0.42 - i * 0.1));
        glow.setColorAt(1, hex(0xe0bb6c, 0));
        ellipse(painter, lit, 34 + i * 46, 34 + i * 46, glow);
    }
    ellipse(painter, lit, 7, 4, hex(0xf4e2b2));
    QRadialGradient pool(QPointF(lit.x(), 232), 90);
    pool.setColorAt(0, hex(0xd0aa60, 0.3));
    pool.setColorAt(1, hex(0xd0aa60, 0));
    painter.save();
    painter.translate(0, 232);
    painter.scale(1, 0.2);
    painter.translate(0, -232);
    ellipse(painter, QPointF(lit.x(), 232), 90, 90, pool);
    painter.restore();
    const QPointF rider = ground.at(430, 1.9);
    QRadialGradient beam(rider - QPointF(0, 24), 46);
    beam.setColorAt(0, hex(0xf2ead2, 0.75));
    beam.setColorAt(0.2, hex(0xf2ead2, 0.3));
    beam.setColorAt(1, hex(0xf2ead2, 0));
    motorbike(painter, rider, 0.9, Facing::Towards, hex(0x23282e), hex(0x30363c), false);
    ellipse(painter, rider - QPointF(0, 22), 46, 46, beam);
}

} // namespace toancanh::province
