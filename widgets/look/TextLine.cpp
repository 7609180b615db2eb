// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/TextLine.h"

#include "models/base/GlyphPaths.h"
#include "widgets/look/Fonts.h"
#include "widgets/look/RichLine.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

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

void drawLetters(QPainter &painter, const QPointF &baseline, const QString &text)
{
    constexpr double cachedPx = 64; // of larger letters Qt keeps no pictures
    const double scale = std::sqrt(qAbs(painter.worldTransform().determinant()));
    if (painter.font().pixelSize() * scale <= cachedPx) {
        painter.drawText(baseline, text);
        return;
    }
    const QList<QPainterPath> letters = glyphPaths(text, painter.font(), baseline);
    for (const QPainterPath &letter : letters)
        painter.fillPath(letter, painter.pen().brush());
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
    drawLetters(painter, QPointF(x, position.y() + baselineOf(token)), text);
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
