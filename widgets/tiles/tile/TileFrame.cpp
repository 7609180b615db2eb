// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/tile/TileFrame.h"

#include "widgets/look/AlarmShape.h"
#include "widgets/look/FreshnessRing.h"
#include "widgets/look/TextLine.h"

namespace toancanh::tiles {

using namespace look;

namespace {

constexpr qreal alarmSize = 84;
constexpr qreal alarmFrame = 12;

} // namespace

void drawTileTitle(QPainter &painter, const TileLayout &layout, const QString &title, int priority)
{
    const TypeToken token = layout.scaled(type::title);
    qreal right = layout.right();
    if (priority > 0) {
        const qreal mark = alarmSize * layout.scale;
        right -= mark;
        drawAlarm(painter, QRectF(right, layout.titleTop() + (token.line - mark) / 2, mark, mark), priority);
        right -= 24;
    }
    const qreal width = layout.seams.widthFrom(layout.left(), right);
    drawFittedLine(painter, {layout.left(), layout.titleTop()}, width, title, token, colour::ink2);
}

void drawTileFooter(QPainter &painter, const TileLayout &layout, const TileFooter &footer, bool isLoud)
{
    if (!footer.hasRing)
        return;
    const TypeToken token = layout.scaled(type::meta);
    const qreal y = layout.footerTop();
    const qreal ring = token.px;
    qreal x = layout.left();
    drawFreshnessRing(painter, QRectF(x, y + (token.line - ring) / 2, ring, ring),
                      qreal(footer.ringStep) / TileFooter::ringSteps, footer.isLate);
    x += ring + 18;

    const qreal panelRight = layout.right();
    qreal textRight = x + layout.seams.widthFrom(x, panelRight);
    const qreal ageWidth = textWidth(footer.age, token);
    const qreal sourceWidth = textWidth(footer.source, token);
    // The age and the cause come first; the source's name is left out where they leave it no room.
    const qreal sourceLeft = panelRight - sourceWidth;
    const bool showsSource = !footer.source.isEmpty() && x + ageWidth + 40 <= sourceLeft
                             && (footer.cause.isEmpty() || sourceLeft - (x + ageWidth) > 0.3 * layout.width());
    if (showsSource) {
        drawTextLine(painter, {panelRight, y}, footer.source, token, colour::ink3, Qt::AlignRight);
        textRight = qMin(textRight, sourceLeft - 40);
    }
    if (footer.cause.isEmpty()) {
        drawFittedLine(painter, {x, y}, textRight - x, footer.age, token, isLoud ? colour::ink1 : colour::ink3);
        return;
    }
    const QString separator = QStringLiteral(" · ");
    const qreal causeLeft = x + ageWidth + textWidth(separator, token);
    if (textRight - causeLeft > 6 * token.px) {
        drawTextLine(painter, {x, y}, footer.age + separator, token, isLoud ? colour::ink1 : colour::ink3);
        drawFittedLine(painter, {causeLeft, y}, textRight - causeLeft, footer.cause, token, colour::ink1);
    } else {
        drawFittedLine(painter, {x, y}, textRight - x, footer.cause, token, colour::ink1);
    }
}

void drawTileFrame(QPainter &painter, const QRectF &rect, TileState state, int priority)
{
    painter.setBrush(Qt::NoBrush);
    qreal inset = 2;
    if (priority > 0) {
        QPen pen(colour::priority(priority), alarmFrame);
        pen.setJoinStyle(Qt::MiterJoin);
        painter.setPen(pen);
        painter.drawRect(rect.adjusted(alarmFrame / 2, alarmFrame / 2, -alarmFrame / 2, -alarmFrame / 2));
        inset = alarmFrame + 6;
    }
    if (state != TileState::Stale && state != TileState::Error && state != TileState::Broken)
        return;
    QPen pen(colour::line3, 8, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (state == TileState::Stale)
        pen.setDashPattern({36.0 / 8, 24.0 / 8});
    painter.setPen(pen);
    painter.drawRect(rect.adjusted(inset + 4, inset + 4, -inset - 4, -inset - 4));
}

QRectF footerRect(const TileLayout &layout)
{
    return QRectF(layout.left(), layout.footerTop(), layout.width(), layout.scaled(type::meta).line);
}

} // namespace toancanh::tiles
