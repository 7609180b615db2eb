// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/TileFactory.h"

#include "widgets/tiles/camera/CameraTile.h"
#include "widgets/tiles/chart/ChartTile.h"
#include "widgets/tiles/chart/KpiTile.h"
#include "widgets/tiles/list/ListTile.h"
#include "widgets/tiles/list/WorkListTile.h"
#include "widgets/tiles/map/MapTile.h"
#include "widgets/tiles/tile/FaultTile.h"

#include <algorithm>

namespace toancanh::tiles {

namespace {

template<typename Kind>
std::unique_ptr<Tile> make(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size)
{
    return std::make_unique<Kind>(spec, context, size);
}

struct Maker
{
    QLatin1String kind; ///< its word in models/wall/TileKinds.cpp
    std::unique_ptr<Tile> (*make)(const wall::TileSpec &, const TileContext &, const QSizeF &);
};

constexpr Maker makers[] = {
    {QLatin1String("kpi"), make<KpiTile>},   {QLatin1String("chart"), make<ChartTile>},
    {QLatin1String("list"), make<ListTile>}, {QLatin1String("worklist"), make<WorkListTile>},
    {QLatin1String("map"), make<MapTile>},   {QLatin1String("camera"), make<CameraTile>},
};

} // namespace

QStringList madeKinds()
{
    QStringList kinds;
    for (const Maker &maker : makers)
        kinds.append(maker.kind);
    return kinds;
}

std::unique_ptr<Tile> makeTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size)
{
    const auto maker =
        std::find_if(std::begin(makers), std::end(makers), [&](const Maker &one) { return one.kind == spec.kind; });
    return maker == std::end(makers) ? nullptr : maker->make(spec, context, size);
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
