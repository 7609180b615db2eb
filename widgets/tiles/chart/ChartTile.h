// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/chart/ChartPicture.h"
#include "widgets/tiles/tile/MetricTile.h"

namespace toancanh::tiles {

/// A figure (where the tile has one) over a chart of many.
class ChartTile : public MetricTile
{
    Q_OBJECT
public:
    ChartTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size);

protected:
    void drawContent(QPainter &painter) override;
    void contentChanged() override;

private:
    bool hasHead() const { return !spec().metric.isEmpty(); }

    Head m_head;
    ChartPicture m_chart;
};

} // namespace toancanh::tiles
