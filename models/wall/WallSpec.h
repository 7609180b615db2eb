// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wall/Geometry.h"
#include "models/wall/TileSpec.h"

#include <QPoint>

namespace toancanh::wall {

/// How one panel finds its screen: by serial, by name, or by its place in the desktop's pixels.
struct PanelSpec
{
    int column = 0;
    int row = 0;
    QString serial;
    QString name;
    std::optional<QPoint> place;
    bool operator==(const PanelSpec &) const = default;
};

struct NodeSpec
{
    QString node;
    QList<PanelSpec> panels;
    bool operator==(const NodeSpec &) const = default;
};

struct WallSpec
{
    Geometry geometry;
    QList<NodeSpec> nodes;
    QString firstScene;
    bool operator==(const WallSpec &) const = default;
};

struct Placement
{
    CellRange at;
    TileSpec tile; ///< resolved: a named tile's declaration with what the scene overrides
    /// Why the tile can't be shown; its place then says so. `tile` has what is known of it: an id, a title.
    std::optional<profile::Finding> fault = {};
    bool operator==(const Placement &) const = default;
};

/// An arrangement of tiles on the panel grid.
struct SceneSpec
{
    QString id;
    LocalizedText title;
    QList<Placement> placements;
    bool operator==(const SceneSpec &) const = default;
};

WallSpec bindWall(const profile::Profile &profile);
/// Scenes, with overlapping or out-of-grid placements reported and left out; a placement whose tile can't be shown
/// stays, with its fault. `cameras` are the ids that the profile lists.
QList<SceneSpec> bindScenes(const profile::Profile &profile, const WallSpec &wall, const QList<TileSpec> &tiles,
                            const QStringList &cameras);

} // namespace toancanh::wall
