// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/chart/ChartPainter.h"

namespace toancanh::tiles {

/// Draws series with Qt Charts: a chart outside any window with hidden axes and the plot exactly where it is
/// wanted. The one place that knows Qt Charts; GUI thread.
class QtChartPainter final : public ChartPainter
{
public:
    void paint(QPainter &painter, const ChartSeries &series) override;
};

} // namespace toancanh::tiles
