// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/chart/ChartPainter.h"

namespace toancanh::tiles {

/// Draws series straight from their numbers, as QtChartPainter does but for a small part of its time and on any
/// thread: what a wall's tiles are drawn with.
class PlainChartPainter final : public ChartPainter
{
public:
    void paint(QPainter &painter, const ChartSeries &series) override;
};

} // namespace toancanh::tiles
