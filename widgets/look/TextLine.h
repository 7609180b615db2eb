// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/Tokens.h"

#include <QPainter>
#include <QString>

namespace toancanh::look {

/// Where the baseline lies in a line box of the token whose top is at 0.
qreal baselineOf(const TypeToken &token);
qreal textWidth(const QString &text, const TypeToken &token);

/// Draws text with the painter's font and pen, large letters one by one (glyphPaths says why).
void drawLetters(QPainter &painter, const QPointF &baseline, const QString &text);

/// Draws one line of text whose line box has its top at `y`. Left: it starts at `x`; Right: it ends there;
/// HCenter: it is centred on it. Gives the rectangle of the line box.
QRectF drawTextLine(QPainter &painter, QPointF position, const QString &text, const TypeToken &token,
                    const QColor &colour, Qt::Alignment alignment = Qt::AlignLeft);

/// The same in at most `width`: too long a text is first set up to an eighth narrower, then elided.
QRectF drawFittedLine(QPainter &painter, QPointF position, qreal width, const QString &text, const TypeToken &token,
                      const QColor &colour, Qt::Alignment alignment = Qt::AlignLeft);

} // namespace toancanh::look
