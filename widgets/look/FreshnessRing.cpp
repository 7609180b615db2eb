// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/FreshnessRing.h"

#include "widgets/look/Tokens.h"

namespace toancanh::look {

namespace {

constexpr QRectF ringRect(3, 3, 18, 18);
constexpr int fullTurn = 360 * 16;

void enterBox(QPainter &painter, const QRectF &box)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 24, box.height() / 24);
    painter.setBrush(Qt::NoBrush);
}

QPen ringPen(const QColor &colour, qreal width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::FlatCap);
}

} // namespace

void drawFreshnessRing(QPainter &painter, const QRectF &box, qreal left, bool late)
{
    painter.save();
    enterBox(painter, box);
    QPen ground = ringPen(colour::line2, 3);
    if (late)
        ground.setDashPattern({1, 1});
    painter.setPen(ground);
    painter.drawEllipse(ringRect);
    if (!late && left > 0) {
        // Emptying clockwise: what is left ends at twelve o'clock.
        painter.setPen(ringPen(colour::ink3, 3));
        painter.drawArc(ringRect, fullTurn / 4, qRound(qMin(left, 1.0) * fullTurn));
    }
    painter.restore();
}

void drawWaitingRing(QPainter &painter, const QRectF &box)
{
    painter.save();
    enterBox(painter, box);
    painter.setPen(ringPen(colour::line2, 2.4));
    painter.drawEllipse(ringRect);
    painter.setPen(ringPen(colour::ink1, 2.4));
    painter.drawArc(ringRect, 0, fullTurn / 4);
    painter.restore();
}

} // namespace toancanh::look
