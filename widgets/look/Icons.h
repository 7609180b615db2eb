// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QPainterPath>

namespace toancanh::look {

enum class Icon { Camera, CameraCrossed, Database, Lock, LinkBroken, PageWrong };
enum class Direction { Down, Level, Up };

/// Draws a line icon into the box. Icons are paths in a box of 24 units, never glyphs of a font.
void drawIcon(QPainter &painter, const QRectF &box, Icon icon, const QColor &colour);

/// The mark of a change, in a box of 24 units; filled.
QPainterPath deltaPath(Direction direction);

} // namespace toancanh::look
