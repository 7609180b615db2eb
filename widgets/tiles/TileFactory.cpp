// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/TileFactory.h"

#include "widgets/tiles/camera/CameraTile.h"
#include "widgets/tiles/chart/ChartTile.h"
#include "widgets/tiles/chart/KpiTile.h"
#include "widgets/tiles/list/AirTile.h"
#include "widgets/tiles/list/ReportsTile.h"
#include "widgets/tiles/map/MapTile.h"
#include "widgets/tiles/tile/FaultTile.h"

namespace toancanh::tiles {

std::unique_ptr<Tile> makeTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size)
{
    switch (spec.kind) {
    case wall::TileKind::Kpi: return std::make_unique<KpiTile>(spec, context, size);
    case wall::TileKind::Chart: return std::make_unique<ChartTile>(spec, context, size);
    case wall::TileKind::Camera: return std::make_unique<CameraTile>(spec, context, size);
    case wall::TileKind::Reports: return std::make_unique<ReportsTile>(spec, context, size);
    case wall::TileKind::Air: return std::make_unique<AirTile>(spec, context, size);
    case wall::TileKind::Map: return std::make_unique<MapTile>(spec, context, size);
    }
    return nullptr;
}

std::unique_ptr<Tile> makeTile(const wall::Placement &placement, const TileContext &context)
{
    const QRectF rect = context.geometry.rect(placement.at);
    std::unique_ptr<Tile> tile =
        placement.fault ? std::make_unique<FaultTile>(placement.tile, *placement.fault, context, rect.size())
                        : makeTile(placement.tile, context, rect.size());
    if (!tile)
        return tile;
    tile->setPos(rect.topLeft());
    if (placement.at.part == wall::Part::Right)
        tile->setRule(Tile::Rule::Left);
    else if (placement.at.part == wall::Part::Bottom)
        tile->setRule(Tile::Rule::Top);
    return tile;
}

} // namespace toancanh::tiles
