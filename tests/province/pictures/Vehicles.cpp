// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Vehicles.h"

namespace toancanh::province {

namespace {

/// Puts the origin on the ground under the vehicle, and mirrors what drives to the left.
class Place
{
public:
    Place(QPainter &painter, QPointF ground, double scale, bool mirrored) : m_painter(painter)
    {
        painter.save();
        painter.translate(ground);
        painter.scale(mirrored ? -scale : scale, scale);
    }
    ~Place() { m_painter.restore(); }
    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;

private:
    QPainter &m_painter;
};

QBrush lit(const QColor &body, double top, double bottom)
{
    QLinearGradient gradient(0, top, 0, bottom);
    gradient.setColorAt(0, mixed(body, hex(0xffffff), 0.22));
    gradient.setColorAt(0.45, body);
    gradient.setColorAt(1, mixed(body, hex(0x000000), 0.42));
    return gradient;
}

void wheel(QPainter &painter, double x, double y, double radius)
{
    ellipse(painter, QPointF(x, y), radius, radius, hex(0x17181a));
    ellipse(painter, QPointF(x, y), radius * 0.55, radius * 0.55, hex(0x7e8285));
}

void carEnd(QPainter &painter, bool front, const QColor &body)
{
    ellipse(painter, QPointF(0, -1), 38, 7, hex(0x0d0e0f, 0.5));
    rectangle(painter, QRectF(-27, -12, 11, 12), hex(0x141516));
    rectangle(painter, QRectF(16, -12, 11, 12), hex(0x141516));
    QPainterPath shell(QPointF(-28, -5));
    shell.lineTo(-28, -23);
    shell.quadTo(-27, -29, -21, -31);
    shell.lineTo(-15, -43);
    shell.quadTo(0, -46, 15, -43);
    shell.lineTo(21, -31);
    shell.quadTo(27, -29, 28, -23);
    shell.lineTo(28, -5);
    shell.closeSubpath();
    painter.fillPath(shell, lit(body, -45, -4));
    QLinearGradient glass(0, -42, 0, -30);
    glass.setColorAt(0, hex(0x5b6870));
    glass.setColorAt(1, hex(0x1f262b));
    polygon(painter, {{-18, -31}, {-13, -41}, {13, -41}, {18, -31}}, glass);
    const QColor lamp = hex(front ? 0xefe8d2 : 0x9b3830);
    rectangle(painter, QRectF(-26, -24, 11, 5), lamp);
    rectangle(painter, QRectF(15, -24, 11, 5), lamp);
    rectangle(painter, QRectF(-14, -22, 28, 5), front ? hex(0x22272b) : mixed(body, hex(0x000000), 0.3));
    rectangle(painter, QRectF(-6, -14, 12, 5), hex(0xd9d8d0));
    rectangle(painter, QRectF(-27, -9, 54, 3), hex(0x101112, 0.55));
}

void carSide(QPainter &painter, const QColor &body)
{
    ellipse(painter, QPointF(0, -1), 68, 6, hex(0x0d0e0f, 0.5));
    QPainterPath shell(QPointF(-63, -9));
    shell.lineTo(-63, -22);
    shell.quadTo(-60, -27, -44, -28);
    shell.lineTo(-28, -43);
    shell.quadTo(0, -47, 20, -42);
    shell.lineTo(36, -28);
    shell.quadTo(60, -25, 64, -18);
    shell.lineTo(64, -9);
    shell.closeSubpath();
    painter.fillPath(shell, lit(body, -46, -8));
    polygon(painter, {{-37, -29}, {-25, -40}, {-4, -42}, {-4, -29}}, hex(0x2b343a));
    polygon(painter, {{0, -29}, {0, -42}, {17, -39}, {28, -29}}, hex(0x353f46));
    rectangle(painter, QRectF(56, -20, 8, 4), hex(0xefe8d2));
    rectangle(painter, QRectF(-63, -21, 4, 6), hex(0x9b3830));
    wheel(painter, -38, -9, 10);
    wheel(painter, 40, -9, 10);
}

} // namespace

void car(QPainter &painter, QPointF ground, double scale, Facing facing, const QColor &body)
{
    const Place place(painter, ground, scale, facing == Facing::Left);
    if (facing == Facing::Left || facing == Facing::Right) {
        carSide(painter, body);
    } else {
        carEnd(painter, facing == Facing::Towards, body);
    }
}

void lorry(QPainter &painter, QPointF ground, double scale, Facing facing, const QColor &cab, const QColor &box)
{
    const Place place(painter, ground, scale, facing == Facing::Left);
    if (facing == Facing::Left || facing == Facing::Right) {
        ellipse(painter, QPointF(0, -1), 112, 7, hex(0x0d0e0f, 0.5));
        rectangle(painter, QRectF(-108, -82, 158, 66), lit(box, -82, -14));
        for (int i = 1; i < 8; ++i) {
            line(painter, QPointF(-108 + i * 20, -80), QPointF(-108 + i * 20, -18), hex(0x000000, 0.12), 1);
        }
        QPainterPath nose(QPointF(54, -12));
        nose.lineTo(54, -66);
        nose.lineTo(84, -66);
        nose.quadTo(98, -58, 104, -36);
        nose.lineTo(106, -12);
        nose.closeSubpath();
        painter.fillPath(nose, lit(cab, -66, -10));
        polygon(painter, {{70, -60}, {84, -60}, {96, -38}, {70, -38}}, hex(0x2b343a));
        rectangle(painter, QRectF(-106, -16, 206, 5), hex(0x1c1d1f));
        for (const double x : {-84.0, -60.0, 78.0}) {
            wheel(painter, x, -11, 12);
        }
        return;
    }
    const bool front = facing == Facing::Towards;
    ellipse(painter, QPointF(0, -1), 46, 8, hex(0x0d0e0f, 0.5));
    rectangle(painter, QRectF(-34, -14, 14, 14), hex(0x141516));
    rectangle(painter, QRectF(20, -14, 14, 14), hex(0x141516));
    rectangle(painter, QRectF(-38, -112, 76, 102), lit(box, -112, -8));
    if (front) {
        rectangle(painter, QRectF(-36, -72, 72, 64), lit(cab, -72, -8));
        rectangle(painter, QRectF(-32, -68, 64, 26), hex(0x2a343b));
        rectangle(painter, QRectF(-33, -26, 14, 8), hex(0xefe8d2));
        rectangle(painter, QRectF(19, -26, 14, 8), hex(0xefe8d2));
        rectangle(painter, QRectF(-16, -32, 32, 14), hex(0x22272b));
    } else {
        line(painter, QPointF(0, -108), QPointF(0, -16), hex(0x000000, 0.35), 2);
        rectangle(painter, QRectF(-36, -17, 9, 6), hex(0x9b3830));
        rectangle(painter, QRectF(27, -17, 9, 6), hex(0x9b3830));
    }
}

void bus(QPainter &painter, QPointF ground, double scale, Facing facing, const QColor &body)
{
    const Place place(painter, ground, scale, facing == Facing::Left);
    if (facing == Facing::Left || facing == Facing::Right) {
        ellipse(painter, QPointF(0, -1), 128, 7, hex(0x0d0e0f, 0.5));
        painter.setPen(Qt::NoPen);
        painter.setBrush(lit(body, -80, -10));
        painter.drawRoundedRect(QRectF(-122, -80, 244, 69), 8, 8);
        for (int i = 0; i < 7; ++i) {
            rectangle(painter, QRectF(-114 + i * 32, -70, 28, 24), hex(i == 6 ? 0x3c4850 : 0x2b343a));
        }
        rectangle(painter, QRectF(-122, -34, 244, 5), mixed(body, hex(0x000000), 0.4));
        wheel(painter, -78, -12, 13);
        wheel(painter, 80, -12, 13);
        return;
    }
    ellipse(painter, QPointF(0, -1), 48, 8, hex(0x0d0e0f, 0.5));
    rectangle(painter, QRectF(-36, -14, 14, 14), hex(0x141516));
    rectangle(painter, QRectF(22, -14, 14, 14), hex(0x141516));
    painter.setPen(Qt::NoPen);
    painter.setBrush(lit(body, -104, -8));
    painter.drawRoundedRect(QRectF(-40, -104, 80, 95), 7, 7);
    rectangle(painter, QRectF(-35, -86, 70, 38), hex(0x2a343b));
    const QColor lamp = hex(facing == Facing::Towards ? 0xefe8d2 : 0x9b3830);
    rectangle(painter, QRectF(-36, -28, 13, 7), lamp);
    rectangle(painter, QRectF(23, -28, 13, 7), lamp);
}

void motorbike(QPainter &painter, QPointF ground, double scale, Facing facing, const QColor &shirt,
               const QColor &helmet, bool cape)
{
    const Place place(painter, ground, scale, facing == Facing::Left);
    if (facing == Facing::Left || facing == Facing::Right) {
        ellipse(painter, QPointF(0, -1), 28, 3, hex(0x0d0e0f, 0.45));
        wheel(painter, -18, -8, 8);
        wheel(painter, 19, -8, 8);
        QPainterPath frame(QPointF(-24, -18));
        frame.lineTo(-4, -20);
        frame.lineTo(2, -12);
        frame.lineTo(12, -14);
        frame.lineTo(14, -28);
        frame.lineTo(19, -12);
        frame.lineTo(8, -6);
        frame.lineTo(-10, -6);
        frame.closeSubpath();
        painter.fillPath(frame, hex(0x31363b));
        QPainterPath rider(QPointF(-12, -20));
        rider.quadTo(-14, -40, -6, -46);
        rider.lineTo(2, -44);
        rider.lineTo(15, -30);
        rider.lineTo(cape ? 20 : 12, cape ? -14 : -30);
        rider.lineTo(cape ? -22 : 2, cape ? -14 : -20);
        rider.closeSubpath();
        painter.fillPath(rider, lit(shirt, -46, -14));
        line(painter, QPointF(-4, -20), QPointF(6, -9), hex(0x2a2d33), 5);
        ellipse(painter, QPointF(-1, -52), 6.5, 6.5, helmet);
        return;
    }
    ellipse(painter, QPointF(0, -1), 12, 3.5, hex(0x0d0e0f, 0.45));
    painter.setPen(Qt::NoPen);
    painter.setBrush(hex(0x1a1b1d));
    painter.drawRoundedRect(QRectF(-3, -22, 6, 22), 3, 3);
    rectangle(painter, QRectF(-9, -30, 18, 3), hex(0x24272a));
    painter.setPen(Qt::NoPen);
    painter.setBrush(hex(0x3a4046));
    painter.drawRoundedRect(QRectF(-5, -27, 10, 14), 4, 4);
    if (facing == Facing::Towards) {
        ellipse(painter, QPointF(0, -24), 2.4, 2.4, hex(0xefe8d2));
    } else {
        rectangle(painter, QRectF(-3, -20, 6, 2.5), hex(0x9b3830));
    }
    if (shirt.alpha() == 0) { // parked
        return;
    }
    QPainterPath rider(QPointF(-5, -51));
    rider.quadTo(-12, -46, cape ? -14 : -11, cape ? -18 : -29);
    rider.lineTo(cape ? 14 : 11, cape ? -18 : -29);
    rider.quadTo(12, -46, 5, -51);
    rider.closeSubpath();
    painter.fillPath(rider, lit(shirt, -52, -20));
    ellipse(painter, QPointF(0, -56), 6.5, 7, helmet);
    if (facing == Facing::Towards) {
        ellipse(painter, QPointF(0, -54), 4.2, 4, hex(0xb39a86));
    }
}

QColor carColour(Random &random)
{
    constexpr quint32 kColours[] = {0x8c9196, 0xcaccc9, 0x3b4650, 0xb7b9b5, 0x2b2e31, 0x6e4a44, 0x4a5d6e, 0xdad9d2};
    return hex(kColours[random.below(8)]);
}

QColor shirtColour(Random &random)
{
    constexpr quint32 kColours[] = {0x56606e, 0x7a5a52, 0x4d6a6a, 0x8a8577, 0x3f4757,
                                    0x9a938a, 0x6a5470, 0x5f7154, 0x8b7246};
    return hex(kColours[random.below(9)]);
}

} // namespace toancanh::province
