// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/map/MapLegend.h"

#include "models/map/MarkIcons.h"
#include "models/map/MarkShapes.h"
#include "widgets/look/AlarmShape.h"
#include "widgets/look/TextLine.h"

#include <QCoreApplication>

#include <cmath>

namespace toancanh::tiles {

using namespace look;

namespace {

constexpr TypeToken legendType{52, 72, QFont::Normal};
constexpr qreal swatchStep = 190;
constexpr qreal kmPerNauticalMile = 1.852;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::tiles::MapLegend", text);
}

qreal classesTop(const QSizeF &size)
{
    return size.height() - 330;
}

void drawClasses(QPainter &painter, const QSizeF &size, const MapLegend &legend, const map::MapStyle &style)
{
    if (legend.breaks.isEmpty())
        return;
    const qreal top = classesTop(size);
    drawTextLine(painter, {space::side, top - 84}, legend.valueTitle, legendType, colour::ink2);
    for (qsizetype i = 0; i < style.classes.size() && i <= legend.breaks.size(); ++i) {
        const QRectF swatch(space::side + i * swatchStep, top, swatchStep - 4, 52);
        painter.fillRect(swatch, style.classes.at(i));
        painter.setPen(QPen(colour::line2, 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(swatch);
        const bool first = i == 0, last = i == legend.breaks.size();
        const QString number = legend.format.number(legend.breaks.at(first ? 0 : i - 1), 0);
        drawTextLine(painter, {swatch.left(), top + 56},
                     first  ? QStringLiteral("< ") + number
                     : last ? tr("from %1").arg(number)
                            : number,
                     legendType, colour::ink2);
    }
}

void drawMark(QPainter &painter, const QPointF &at, const QString &mark, const map::MapStyle &style)
{
    painter.save();
    painter.translate(at);
    if (mark == QLatin1String("camera")) {
        map::paintCameraMark(painter, style, true);
    } else if (const map::MarkIcon *icon = map::markIcon(mark)) {
        map::paintInLegend(painter, *icon, style);
    } else {
        drawAlarm(painter, QRectF(-32, -32, 64, 64), 3);
    }
    painter.restore();
}

void drawMarks(QPainter &painter, const QSizeF &size, const MapLegend &legend, const map::MapStyle &style)
{
    const qreal left = size.width() / 3 + space::side + 30;
    for (qsizetype i = 0; i < legend.marks.size(); ++i) {
        const qsizetype column = i / 2;
        const QPointF at(left + qreal(column) * 760, size.height() - 250 + qreal(i % 2) * 96);
        drawMark(painter, at, legend.marks.at(i), style);
        drawTextLine(painter, {at.x() + 54, at.y() - legendType.line / 2}, legend.markTexts.at(i), legendType,
                     colour::ink2);
    }
}

void drawScale(QPainter &painter, const QSizeF &size, const MapLegend &legend)
{
    if (legend.pixelsPerKm <= 0)
        return;
    qreal miles = 1;
    for (const qreal step : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0}) {
        if (step * kmPerNauticalMile * legend.pixelsPerKm <= 700)
            miles = step;
    }
    const qreal width = miles * kmPerNauticalMile * legend.pixelsPerKm;
    const QPointF corner(size.width() - space::side - width, size.height() - 200);
    painter.setPen(QPen(colour::ink3, 5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF({corner, corner + QPointF(0, 16), corner + QPointF(width, 16), corner + QPointF(width, 0)}));
    drawTextLine(painter, corner + QPointF(width / 2, -72), tr("%1 nautical miles").arg(legend.format.number(miles, 0)),
                 type::axis, colour::ink3, Qt::AlignHCenter);
}

} // namespace

QList<QRectF> legendRects(const QSizeF &size)
{
    const qreal third = size.width() / 3;
    return {QRectF(0, classesTop(size) - 100, 1080, 250), QRectF(third, size.height() - 300, 1700, 210),
            QRectF(size.width() - 900, size.height() - 290, 900, 130),
            QRectF(0, size.height() - 110, size.width(), 110)};
}

void drawMapLegend(QPainter &painter, const QSizeF &size, const MapLegend &legend, const map::MapStyle &style)
{
    drawClasses(painter, size, legend, style);
    drawMarks(painter, size, legend, style);
    drawScale(painter, size, legend);
}

} // namespace toancanh::tiles
