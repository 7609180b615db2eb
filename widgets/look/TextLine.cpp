// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/TextLine.h"

#include "widgets/look/Fonts.h"
#include "widgets/look/RichLine.h"

#include <QFontMetricsF>

namespace toancanh::look {

qreal baselineOf(const TypeToken &token)
{
    const QFontMetricsF metrics(font(token));
    return (token.line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
}

qreal textWidth(const QString &text, const TypeToken &token)
{
    return QFontMetricsF(font(token)).horizontalAdvance(text);
}

QRectF drawTextLine(QPainter &painter, QPointF position, const QString &text, const TypeToken &token,
                    const QColor &colour, Qt::Alignment alignment)
{
    const qreal width = textWidth(text, token);
    qreal x = position.x();
    if (alignment & Qt::AlignRight)
        x -= width;
    else if (alignment & Qt::AlignHCenter)
        x -= width / 2;
    painter.setFont(font(token));
    painter.setPen(colour);
    painter.drawText(QPointF(x, position.y() + baselineOf(token)), text);
    return QRectF(x, position.y(), width, token.line);
}

QRectF drawFittedLine(QPainter &painter, QPointF position, qreal width, const QString &text, const TypeToken &token,
                      const QColor &colour, Qt::Alignment alignment)
{
    if (textWidth(text, token) <= width)
        return drawTextLine(painter, position, text, token, colour, alignment);
    return RichLine::plain(text).draw(painter, position, width, token, colour, colour, alignment);
}

} // namespace toancanh::look
