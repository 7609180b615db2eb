// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/Icons.h"

namespace toancanh::look {

namespace {

QPainterPath camera()
{
    QPainterPath path;
    path.addRect(QRectF(3, 8, 11, 8));
    path.moveTo(14, 11);
    path.lineTo(20, 8);
    path.lineTo(20, 16);
    path.lineTo(14, 13);
    return path;
}

QPainterPath slash(QPointF from, QPointF to)
{
    QPainterPath path(from);
    path.lineTo(to);
    return path;
}

QPainterPath database()
{
    QPainterPath path;
    path.addEllipse(QRectF(4, 3, 16, 5));
    path.moveTo(4, 5.5);
    path.lineTo(4, 18.5);
    path.arcTo(QRectF(4, 16, 16, 5), 180, 180);
    path.lineTo(20, 5.5);
    path.moveTo(4, 12);
    path.arcTo(QRectF(4, 9.5, 16, 5), 180, 180);
    return path;
}

QPainterPath lock()
{
    QPainterPath path;
    path.addRect(QRectF(5, 11, 14, 10));
    path.moveTo(8, 11);
    path.lineTo(8, 8);
    path.arcTo(QRectF(8, 4, 8, 8), 180, -180);
    path.lineTo(16, 11);
    path.moveTo(12, 15);
    path.lineTo(12, 18);
    return path;
}

QPainterPath brokenLink()
{
    QPainterPath path(QPointF(9, 7));
    path.lineTo(7, 7);
    path.arcTo(QRectF(2, 7, 10, 10), 90, 180);
    path.lineTo(9, 17);
    path.moveTo(15, 7);
    path.lineTo(17, 7);
    path.arcTo(QRectF(12, 7, 10, 10), 90, -180);
    path.lineTo(15, 17);
    path.addPath(slash({8, 12}, {10, 12}));
    path.addPath(slash({14, 12}, {16, 12}));
    path.addPath(slash({4, 21}, {20, 3}));
    return path;
}

/// A page with a folded corner and, on it, a line that stops short at a cross.
QPainterPath wrongPage()
{
    QPainterPath path(QPointF(14, 3));
    path.lineTo(5, 3);
    path.lineTo(5, 21);
    path.lineTo(19, 21);
    path.lineTo(19, 8);
    path.lineTo(14, 3);
    path.lineTo(14, 8);
    path.lineTo(19, 8);
    path.addPath(slash({9, 12}, {15, 18}));
    path.addPath(slash({15, 12}, {9, 18}));
    return path;
}

} // namespace

void drawIcon(QPainter &painter, const QRectF &box, Icon icon, const QColor &colour)
{
    QPainterPath path;
    switch (icon) {
    case Icon::Camera: path = camera(); break;
    case Icon::CameraCrossed:
        path = camera();
        path.addPath(slash({2, 21}, {22, 3}));
        break;
    case Icon::Database: path = database(); break;
    case Icon::Lock: path = lock(); break;
    case Icon::LinkBroken: path = brokenLink(); break;
    case Icon::PageWrong: path = wrongPage(); break;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 24, box.height() / 24);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.restore();
}

QPainterPath deltaPath(Direction direction)
{
    QPainterPath path;
    switch (direction) {
    case Direction::Up: path.addPolygon(QPolygonF({{12, 4}, {22, 20}, {2, 20}, {12, 4}})); break;
    case Direction::Down: path.addPolygon(QPolygonF({{2, 4}, {22, 4}, {12, 20}, {2, 4}})); break;
    case Direction::Level: path.addRect(QRectF(3, 10, 18, 4)); break;
    }
    return path;
}

} // namespace toancanh::look
