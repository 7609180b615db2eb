// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/tile/Notice.h"

#include "widgets/look/RichLine.h"
#include "widgets/look/TextLine.h"

namespace toancanh::tiles {

using namespace look;

QStringList wrapped(const QString &text, const TypeToken &token, qreal width, int maxLines)
{
    // A line that fits when it is set a little narrower is better than a word alone on the next.
    if (textWidth(text, token) * RichLine::narrowest <= width)
        return text.isEmpty() ? QStringList() : QStringList{text};
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (!line.isEmpty() && lines.size() + 1 < maxLines && textWidth(longer, token) > width) {
            lines.append(line);
            line = word;
        } else {
            line = longer;
        }
    }
    if (!line.isEmpty())
        lines.append(line);
    return lines;
}

void drawNotice(QPainter &painter, const TileLayout &layout, const Notice &notice)
{
    const TypeToken sentence = layout.scaled(layout.isNarrow ? type::title : type::sentence);
    const TypeToken body = layout.scaled(type::body);
    const qreal width = layout.seams.widthFrom(layout.left(), layout.right());
    const qreal iconSize = layout.isShort ? 120 : 150;

    QStringList lines;
    const QStringList head = wrapped(notice.sentence, sentence, width, 2);
    qreal free = layout.footerTop() - layout.titleBottom() - head.size() * sentence.line;
    if (notice.icon)
        free -= iconSize + 22;
    const int room = qMax(0, int(free / body.line));
    for (const QString &text : notice.lines)
        if (lines.size() < room)
            lines += wrapped(text, body, width, qMin(2, room - int(lines.size())));

    // At the design's height, or higher up where the panel is short.
    const qreal needed = head.size() * sentence.line + lines.size() * body.line + (notice.icon ? iconSize + 22 : 0);
    const qreal designed = layout.titleBottom() + 158;
    qreal y = qMin(designed, qMax(layout.titleBottom(), layout.footerTop() - 24 - needed));
    if (notice.icon) {
        // The path leaves a twelfth of its box free at the left.
        drawIcon(painter, QRectF(layout.left() - iconSize / 12, y, iconSize, iconSize), *notice.icon, colour::ink2);
        y += iconSize + 22;
    }
    for (const QString &line : head) {
        drawFittedLine(painter, {layout.left(), y}, width, line, sentence, colour::ink1);
        y += sentence.line;
    }
    for (const QString &line : lines) {
        drawFittedLine(painter, {layout.left(), y}, width, line, body, colour::ink2);
        y += body.line;
    }
}

void drawSkeleton(QPainter &painter, const TileLayout &layout)
{
    const qreal top = layout.titleBottom() + (layout.isShort ? 18 : 36);
    const qreal valueHeight = layout.isShort ? 118 : 150;
    painter.fillRect(QRectF(layout.left(), top, qMin(620.0, 0.6 * layout.width()), valueHeight), colour::over);
    painter.fillRect(QRectF(layout.left(), top + valueHeight + 34, qMin(980.0, 0.85 * layout.width()), 56),
                     colour::over);
    const qreal chartTop = top + valueHeight + 34 + 56 + (layout.isShort ? 40 : 60);
    const qreal chartBottom = layout.footerTop() - 50;
    const qreal chartHeight = qMin(260.0, chartBottom - chartTop);
    if (chartHeight > 40)
        painter.fillRect(QRectF(layout.left(), chartBottom - chartHeight, layout.width(), chartHeight), colour::over);
}

} // namespace toancanh::tiles
