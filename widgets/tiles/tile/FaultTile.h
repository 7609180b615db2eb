// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Finding.h"
#include "widgets/tiles/tile/Tile.h"

namespace toancanh::tiles {

struct Notice;

/// Stands in the place of a tile that the profile declares wrongly, and says what is wrong, where, and what to do.
/// Takes no values.
class FaultTile : public Tile
{
    Q_OBJECT
public:
    FaultTile(const wall::TileSpec &spec, const profile::Finding &fault, const TileContext &context,
              const QSizeF &size);

protected:
    void drawBody(QPainter &painter) override;
    QString title() const override;

private:
    Notice notice() const;

    profile::Finding m_fault;
};

} // namespace toancanh::tiles
