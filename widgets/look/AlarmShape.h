// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/Tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace toancanh::look {

/// The states of an alarm after ISA-18.2.
enum class AlarmState { Unacknowledged, Acknowledged, Cleared, Shelved };

/// The outline of a priority in a box of 24 units: square, triangle, diamond, circle.
QPainterPath alarmPath(int priority);

/// Draws the mark of an alarm into the box: shape, colour and numeral together, so that none stands alone.
/// `ground` fills the shape where it is an outline.
void drawAlarm(QPainter &painter, const QRectF &box, int priority, AlarmState state = AlarmState::Unacknowledged,
               const QColor &ground = colour::tile);

} // namespace toancanh::look
