// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/pictures/Brush.h"

namespace toancanh::province {

enum class Facing { Towards, Away, Left, Right };

/// Each stands with the middle of its wheels on `ground`; `scale` 1 is a car 60 units wide from the front,
/// 130 long from the side.
void car(QPainter &painter, QPointF ground, double scale, Facing facing, const QColor &body);
void lorry(QPainter &painter, QPointF ground, double scale, Facing facing, const QColor &cab, const QColor &box);
void bus(QPainter &painter, QPointF ground, double scale, Facing facing, const QColor &body);
/// A motorbike with its rider; `cape` is a rain cape instead of a shirt, a transparent shirt a parked one.
void motorbike(QPainter &painter, QPointF ground, double scale, Facing facing, const QColor &shirt,
               const QColor &helmet, bool cape);

QColor carColour(Random &random);
QColor shirtColour(Random &random);

} // namespace toancanh::province
