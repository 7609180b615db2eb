// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Brush.h"

#include "tests/province/pictures/Blur.h"

#include <QImage>

#include <cmath>
#include <numbers>

namespace toancanh::province {

QColor hex(quint32 rgb, double opacity)
{
    QColor colour(QRgb(rgb | 0xff000000u));
    colour.setAlphaF(float(opacity));
    return colour;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](float x, float y) { return float(double(x) + (double(y) - double(x)) * share); };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()),
                            part(a.alphaF(), b.alphaF()));
}

QLinearGradient downward(double top, double bottom, Stops stops)
{
    QLinearGradient gradient(0, top, 0, bottom);
    for (const auto &[at, rgb] : stops) {
        gradient.setColorAt(at, hex(rgb));
    }
    return gradient;
}

double wrapped(double value)
{
    return value - std::floor(value);
}

double swing(double phase, double turns, double offset)
{
    return std::sin(2 * std::numbers::pi * (phase * turns + offset));
}

void rectangle(QPainter &painter, const QRectF &rect, const QBrush &brush)
{
    painter.fillRect(rect, brush);
}

void ellipse(QPainter &painter, QPointF centre, double radiusX, double radiusY, const QBrush &brush)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawEllipse(centre, radiusX, radiusY);
}

void polygon(QPainter &painter, std::initializer_list<QPointF> points, const QBrush &brush)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawPolygon(points.begin(), int(points.size()));
}

void stroke(QPainter &painter, const QPainterPath &path, const QColor &colour, double width)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

void line(QPainter &painter, QPointF from, QPointF to, const QColor &colour, double width)
{
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, to);
}

void softly(QPainter &painter, double blur, const std::function<void(QPainter &)> &paint, const QRectF &area)
{
    const double scale = painter.device()->width() / kSceneWidth;
    // A wide blur loses nothing when it is made on a smaller picture.
    const int reduction = qBound(1, int(blur * scale / 2.5), 6);
    const QTransform toDevice = painter.transform();
    const QRect whole(0, 0, painter.device()->width(), painter.device()->height());
    const QRect target = toDevice.mapRect(area).toAlignedRect().intersected(whole);
    if (target.isEmpty()) {
        return;
    }
    QImage layer((target.size() + QSize(reduction - 1, reduction - 1)) / reduction,
                 QImage::Format_ARGB32_Premultiplied);
    layer.fill(Qt::transparent);
    QPainter on(&layer);
    on.setRenderHint(QPainter::Antialiasing);
    on.setTransform(toDevice * QTransform::fromTranslate(-target.x(), -target.y())
                    * QTransform::fromScale(1.0 / reduction, 1.0 / reduction));
    paint(on);
    on.end();
    boxBlur(layer, qMax(1, int(std::lround(blur * scale / reduction * 0.8))));
    painter.save();
    painter.resetTransform();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(target.topLeft()), QSizeF(layer.size() * reduction)), layer);
    painter.restore();
}

void speckle(QPainter &painter, Random &random, const QRectF &area, int count, std::initializer_list<quint32> colours,
             double opacity, double size)
{
    for (int i = 0; i < count; ++i) {
        const double nearness = std::sqrt(random.next());
        const QPointF at(random.between(area.left(), area.right()), area.top() + nearness * area.height());
        const double width = size * (0.3 + nearness) * random.between(0.4, 1.6);
        const quint32 rgb = *(colours.begin() + random.below(int(colours.size())));
        ellipse(painter, at, width, width * 0.35, hex(rgb, opacity * random.between(0.4, 1)));
    }
}

} // namespace toancanh::province
