// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/tile/Tile.h"

namespace toancanh::tiles {

/// Stands in the place of a tile that the profile declares wrongly, and says what is wrong, where, and what to do.
/// Takes no values.
class FaultTile : public Tile
{
    Q_OBJECT
public:
    FaultTile(const wall::TileSpec &spec, const profile::Finding &fault, const TileContext &context,
              const QSizeF &size);

    QStringList metrics() const override { return {}; }
    void setMetricSpec(const metric::MetricSpec &) override {}
    void setResult(const metric::MetricResult &) override {}
    void setAlerts(const QList<alert::Alert> &) override {}
    void tick(qint64) override {}

protected:
    void drawContent(QPainter &) override {}
    void drawFailure(QPainter &painter) override;
    QString title() const override;

private:
    Notice notice() const;

    profile::Finding m_fault;
};

} // namespace toancanh::tiles
