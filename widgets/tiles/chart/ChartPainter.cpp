// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/chart/ChartPainter.h"

namespace toancanh::tiles {

QPen penOf(const ChartSeries::Line &line)
{
    QPen pen(line.colour, line.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!line.dashes.isEmpty()) {
        QList<qreal> pattern;
        for (const qreal dash : line.dashes)
            pattern.append(dash / line.width);
        pen.setDashPattern(pattern);
    }
    return pen;
}

} // namespace toancanh::tiles
