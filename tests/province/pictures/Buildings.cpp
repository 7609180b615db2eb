// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Buildings.h"

namespace toancanh::province {

namespace {

void tubeHouse(QPainter &painter, Random &random, const QRectF &front)
{
    constexpr quint32 kWalls[] = {0x8b8780, 0x9c968a, 0x77797a, 0xa39a8c, 0x8a9390, 0xa8a08b, 0x94877e, 0x7f8a93};
    const QColor wall = hex(kWalls[random.below(8)]);
    QLinearGradient light(front.left(), 0, front.right(), 0);
    light.setColorAt(0, mixed(wall, hex(0xffffff), 0.1));
    light.setColorAt(1, mixed(wall, hex(0x000000), 0.14));
    rectangle(painter, front, light);
    rectangle(painter, QRectF(front.left() - 1, front.top(), front.width() + 2, 3), mixed(wall, hex(0x000000), 0.3));
    if (random.chance(0.5)) { // a water tank or a tin roof on top
        rectangle(painter, QRectF(front.left() + front.width() * 0.2, front.top() - 8, front.width() * 0.35, 8),
                  hex(random.chance(0.5) ? 0x6d7479 : 0x8a6f62));
    }
    const int floors = qMax(2, int(front.height() / 26));
    const double storey = front.height() / floors;
    const double unit = front.width();
    for (int floor = 0; floor < floors - 1; ++floor) {
        const double y = front.top() + floor * storey + storey * 0.28;
        for (int bay = 0; bay < 2; ++bay) {
            const QRectF window(front.left() + unit * (0.14 + bay * 0.42), y, unit * 0.28, storey * 0.46);
            rectangle(painter, window, hex(random.chance(0.12) ? 0x9c8f6c : 0x454d51));
            rectangle(painter, QRectF(window.left(), window.top(), window.width(), 1.6), hex(0x22282b, 0.6));
            line(painter, QPointF(window.center().x(), window.top()), QPointF(window.center().x(), window.bottom()),
                 mixed(wall, hex(0xffffff), 0.2), 0.8);
        }
        rectangle(painter, QRectF(front.left() + 2, y + storey * 0.5, unit - 4, storey * 0.14),
                  mixed(wall, hex(0x1d2021), 0.35));
    }
    const double shop = front.bottom() - storey;
    constexpr quint32 kSigns[] = {0x5d6f80, 0x7c5c52, 0x56705f, 0x84754f, 0x666a70};
    rectangle(painter, QRectF(front.left(), shop + storey * 0.04, unit, storey * 0.2), hex(kSigns[random.below(5)]));
    rectangle(painter, QRectF(front.left() + unit * 0.15, shop + storey * 0.11, unit * 0.55, storey * 0.05),
              hex(0xc9c6ba, 0.7));
    rectangle(painter, QRectF(front.left() + 3, shop + storey * 0.28, unit - 6, storey * 0.72), hex(0x34393b));
    rectangle(painter, QRectF(front.left() + unit * 0.4, shop + storey * 0.36, unit * 0.2, storey * 0.5),
              hex(0x8f876f, 0.5));
}

} // namespace

void tubeHouses(QPainter &painter, Random &random, double left, double right, double foot, double height)
{
    double x = left;
    while (x < right) {
        const double width = random.between(34, 54) * height / 120;
        const double tall = height * random.between(0.62, 1.15);
        tubeHouse(painter, random, QRectF(x, foot - tall, width, tall));
        x += width + (random.chance(0.2) ? 5 : 0);
    }
}

void publicBuilding(QPainter &painter, const QRectF &front, const QColor &wall, int floors, int bays)
{
    QLinearGradient light(0, front.top(), 0, front.bottom());
    light.setColorAt(0, mixed(wall, hex(0xffffff), 0.14));
    light.setColorAt(1, mixed(wall, hex(0x000000), 0.12));
    rectangle(painter, front, light);
    rectangle(painter, QRectF(front.left() - 5, front.top() - 5, front.width() + 10, 7),
              mixed(wall, hex(0x000000), 0.25));
    const double storey = front.height() / floors;
    const double bay = front.width() / bays;
    for (int floor = 0; floor < floors; ++floor) {
        for (int i = 0; i < bays; ++i) {
            const QRectF window(front.left() + i * bay + bay * 0.2, front.top() + floor * storey + storey * 0.26,
                                bay * 0.6, storey * 0.5);
            rectangle(painter, window, downward(window.top(), window.bottom(), {{0, 0x3a4348}, {1, 0x596469}}));
            line(painter, window.topLeft(), window.topRight(), hex(0x1c2022, 0.5), 1.2);
        }
        line(painter, QPointF(front.left(), front.top() + (floor + 0.92) * storey),
             QPointF(front.right(), front.top() + (floor + 0.92) * storey), mixed(wall, hex(0x000000), 0.25), 1.4);
    }
}

void lampPost(QPainter &painter, QPointF foot, double height, double reach)
{
    const QColor metal = hex(0x4a5055);
    line(painter, foot, foot - QPointF(0, height * 0.9), metal, height * 0.022);
    QPainterPath arm(foot - QPointF(0, height * 0.9));
    arm.quadTo(foot - QPointF(0, height), foot + QPointF(reach, -height));
    stroke(painter, arm, metal, height * 0.016);
    line(painter, foot + QPointF(reach * 0.85, -height), foot + QPointF(reach * 1.2, -height * 0.985), hex(0xb9bcb8),
         height * 0.026);
}

void wires(QPainter &painter, QPointF from, QPointF to, double sag, int count)
{
    for (int i = 0; i < count; ++i) {
        QPainterPath path(from + QPointF(0, i * 5));
        path.quadTo((from + to) / 2 + QPointF(0, sag + i * 4), to + QPointF(0, i * 5));
        stroke(painter, path, hex(0x1f2122, 0.75), 0.9);
    }
}

} // namespace toancanh::province
