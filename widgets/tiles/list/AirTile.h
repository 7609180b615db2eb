// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/tile/MetricTile.h"

namespace toancanh::tiles {

/// Air quality, station by station: VN_AQI as number, word and a small swatch of its prescribed colour, which
/// is never larger, so that nobody reads it as an alarm.
class AirTile : public MetricTile
{
    Q_OBJECT
public:
    AirTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size);

protected:
    void drawContent(QPainter &painter) override;
};

} // namespace toancanh::tiles
