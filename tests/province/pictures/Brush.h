// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/pictures/Random.h"

#include <QColor>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <functional>
#include <initializer_list>
#include <utility>

namespace toancanh::province {

constexpr double kSceneWidth = 640;
constexpr double kSceneHeight = 360;

/// 0xRRGGBB with an opacity of 0 to 1.
QColor hex(quint32 rgb, double opacity = 1);
QColor mixed(const QColor &a, const QColor &b, double share);

using Stops = std::initializer_list<std::pair<double, quint32>>;
QLinearGradient downward(double top, double bottom, Stops stops);

/// The fraction of a number: where a thing is that goes round for ever.
double wrapped(double value);
/// A sine that fits a loop when `turns` is whole.
double swing(double phase, double turns, double offset = 0);

void rectangle(QPainter &painter, const QRectF &rect, const QBrush &brush);
void ellipse(QPainter &painter, QPointF centre, double radiusX, double radiusY, const QBrush &brush);
void polygon(QPainter &painter, std::initializer_list<QPointF> points, const QBrush &brush);
void stroke(QPainter &painter, const QPainterPath &path, const QColor &colour, double width);
void line(QPainter &painter, QPointF from, QPointF to, const QColor &colour, double width);

/// Paints through a blur of so many scene units: a lens that is not focused there. Slow; for what is still.
/// Only what lies in `area` is painted.
void softly(QPainter &painter, double blur, const std::function<void(QPainter &)> &paint,
            const QRectF &area = QRectF(0, 0, kSceneWidth, kSceneHeight));

/// Grains of ground (asphalt, sand, stone) in the band of `area`, larger the nearer they lie.
void speckle(QPainter &painter, Random &random, const QRectF &area, int count, std::initializer_list<quint32> colours,
             double opacity, double size);

} // namespace toancanh::province
