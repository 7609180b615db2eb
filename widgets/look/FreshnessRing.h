// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

namespace toancanh::look {

/// Draws the ring that tells the age of data: full when they have just come, emptying clockwise over the
/// expected interval (`left` goes from 1 to 0), dashed when they are late.
void drawFreshnessRing(QPainter &painter, const QRectF &box, qreal left, bool late);

/// Draws the ring that stands for waiting on a camera: a quarter of it bright.
void drawWaitingRing(QPainter &painter, const QRectF &box);

} // namespace toancanh::look
