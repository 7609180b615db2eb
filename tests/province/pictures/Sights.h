// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QPainter;

namespace toancanh::province {

// What citizens photograph, in a box of 640 × 360.
void paintCable(QPainter &painter, quint32 seed);
void paintFlood(QPainter &painter, quint32 seed);
void paintLamp(QPainter &painter, quint32 seed);
void paintPothole(QPainter &painter, quint32 seed);
void paintRubbish(QPainter &painter, quint32 seed);

} // namespace toancanh::province
