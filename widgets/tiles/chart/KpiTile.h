// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/chart/ChartPicture.h"
#include "widgets/tiles/tile/MetricTile.h"

namespace toancanh::tiles {

/// One figure: value, change, target and notes, and how it came about as a sparkline.
class KpiTile : public MetricTile
{
    Q_OBJECT
public:
    KpiTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size);

protected:
    void drawContent(QPainter &painter) override;
    void contentChanged() override;
    bool hasContent() const override;

private:
    QString boundText() const;

    Head m_head;
    ChartPicture m_spark;
};

} // namespace toancanh::tiles
