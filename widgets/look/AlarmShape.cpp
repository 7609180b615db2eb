// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/AlarmShape.h"

#include "widgets/look/Fonts.h"

namespace toancanh::look {

namespace {

struct Numeral
{
    qreal px;
    qreal baseline;
};

constexpr Numeral numeralOf(int priority)
{
    switch (priority) {
    case 1: return {14.5, 17.2};
    case 2: return {12.5, 19.6};
    case 3: return {13.5, 16.9};
    default: return {14, 17};
    }
}

// As a path, so that the numeral stays centred at every scale.
void drawNumeral(QPainter &painter, int priority, qreal px, qreal baseline, const QColor &colour)
{
    constexpr qreal unitsPerEm = 100;
    QPainterPath glyph;
    glyph.addText(0, 0, font(unitsPerEm, QFont::Bold), QString::number(priority));
    const QRectF ink = glyph.boundingRect();
    painter.save();
    painter.translate(12, baseline);
    painter.scale(px / unitsPerEm, px / unitsPerEm);
    painter.translate(-ink.center().x(), 0);
    painter.fillPath(glyph, colour);
    painter.restore();
}

} // namespace

QPainterPath alarmPath(int priority)
{
    QPainterPath path;
    switch (priority) {
    case 1: path.addRoundedRect(QRectF(2.5, 2.5, 19, 19), 1.5, 1.5); break;
    case 2: path.addPolygon(QPolygonF({{12, 1.6}, {23, 21.4}, {1, 21.4}, {12, 1.6}})); break;
    case 3: path.addPolygon(QPolygonF({{12, 0.6}, {23.4, 12}, {12, 23.4}, {0.6, 12}, {12, 0.6}})); break;
    default: path.addEllipse(QPointF(12, 12), 10.4, 10.4); break;
    }
    path.closeSubpath();
    return path;
}

void drawAlarm(QPainter &painter, const QRectF &box, int priority, AlarmState state, const QColor &ground)
{
    const int number = qBound(1, priority, 4);
    const QPainterPath path = alarmPath(number);
    const Numeral numeral = numeralOf(number);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 24, box.height() / 24);
    if (state == AlarmState::Unacknowledged) {
        painter.fillPath(path, colour::priority(number));
        drawNumeral(painter, number, numeral.px, numeral.baseline, Qt::black);
        painter.restore();
        return;
    }

    const bool shelved = state == AlarmState::Shelved;
    QPen pen(shelved ? colour::line3 : colour::priority(number), shelved ? 2.0 : 2.2);
    pen.setJoinStyle(Qt::RoundJoin);
    if (state == AlarmState::Cleared) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({3.4 / 2.2, 2.6 / 2.2});
    }
    painter.save();
    painter.translate(1.2, 1.2);
    painter.scale(0.9, 0.9);
    painter.setPen(pen);
    painter.setBrush(shelved ? QBrush(Qt::NoBrush) : QBrush(ground));
    painter.drawPath(path);
    painter.restore();
    if (shelved) {
        const qreal top = number == 2 ? 12.5 : 8.6;
        const qreal height = number == 2 ? 6 : 7;
        painter.fillRect(QRectF(8.5, top, 2.2, height), colour::ink3);
        painter.fillRect(QRectF(13.3, top, 2.2, height), colour::ink3);
    } else {
        drawNumeral(painter, number, numeral.px - 1.5, numeral.baseline - 0.4, colour::ink1);
    }
    painter.restore();
}

} // namespace toancanh::look
