// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/province/pictures/Brush.h"

namespace toancanh::province {

/// A row of narrow tube houses that stand on `foot` between two x.
void tubeHouses(QPainter &painter, Random &random, double left, double right, double foot, double height);
/// A public building: a plain front with rows of windows and a flat roof.
void publicBuilding(QPainter &painter, const QRectF &front, const QColor &wall, int floors, int bays);
/// A street lamp that bends over the road; `reach` is negative to the left.
void lampPost(QPainter &painter, QPointF foot, double height, double reach);
/// A pole with a sagging bundle of wires to the next one.
void wires(QPainter &painter, QPointF from, QPointF to, double sag, int count);

} // namespace toancanh::province
