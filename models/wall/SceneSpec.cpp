// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/Declarations.h"
#include "models/wall/Names.h"
#include "models/wall/WallSpec.h"

#include <QCoreApplication>
#include <QSet>

namespace toancanh::wall {

namespace {

using profile::MapReader;
using profile::Node;

/// What a scene may name.
struct Names
{
    const profile::Profile &profile;
    const QList<TileSpec> &tiles;
    const QStringList &cameras;
};

using Missing = profile::Profile::Part;

/// The range's quarters of panels, so that halves of one panel can be told apart.
QRect quarters(const CellRange &range)
{
    QRect rect(range.column * 2, range.row * 2, range.columns * 2, range.rows * 2);
    switch (range.part) {
    case Part::Whole: break;
    case Part::Left: rect.setWidth(1); break;
    case Part::Right: rect.setLeft(rect.left() + 1); break;
    case Part::Top: rect.setHeight(1); break;
    case Part::Bottom: rect.setTop(rect.top() + 1); break;
    }
    return rect;
}

/// The breaks between five classes: four growing numbers, or none.
QList<double> breaksOf(const Node &node)
{
    QList<double> breaks;
    if (!node.isDefined())
        return breaks;
    for (const Node &item : node.items())
        breaks.append(item.number().value_or(0.0));
    const bool grows = std::adjacent_find(breaks.cbegin(), breaks.cend(), std::greater_equal<>()) == breaks.cend();
    if (breaks.size() == 4 && grows)
        return breaks;
    node.report(QCoreApplication::translate("toancanh::wall", "a map has four growing breaks"),
                QCoreApplication::translate("toancanh::wall", "write them like [1, 3, 6, 10]"));
    return {};
}

/// A tile as far as it could be read; one that is not sound can't be shown.
struct ReadTile
{
    TileSpec tile;
    bool isSound = false;
    std::optional<profile::Finding> cause; ///< of one that isn't, where it lies outside the scene's file
};

std::optional<profile::Finding> missing(const Names &names, Missing part)
{
    const profile::Finding *finding = names.profile.missingOf(part);
    return finding ? std::optional(*finding) : std::nullopt;
}

/// A layer of a domain, or one that every map has.
QString layerName(const Node &node, const Names &names)
{
    QStringList known = profile::declaredNames(names.profile, QStringLiteral("layers"));
    known += {QStringLiteral("cameras"), QStringLiteral("alerts")};
    const auto name = node.text();
    if (name && !known.contains(*name) && missing(names, Missing::Domains))
        return {};
    return knownName(node, QCoreApplication::translate("toancanh::wall", "layer"), known);
}

ReadTile readMap(const Node &kind, MapReader &map, const Names &names)
{
    ReadTile read;
    TileSpec &tile = read.tile;
    tile.kind = TileKind::Map;
    tile.id = knownName(kind, QCoreApplication::translate("toancanh::wall", "map"), {QStringLiteral("province")});
    tile.colour = metricName(names.profile, map.optional(QStringLiteral("colour")));
    tile.breaks = breaksOf(map.optional(QStringLiteral("breaks")));
    const Node show = map.optional(QStringLiteral("show"));
    for (const Node &item : show.isScalar() ? QList<Node>{show} : show.items())
        tile.show.append(layerName(item, names));
    tile.show.removeAll(QString());
    for (const Node &note : map.optional(QStringLiteral("notes")).items()) {
        if (const auto line = note.localized())
            tile.notes.append(*line);
    }
    tile.sourceName = map.optional(QStringLiteral("source-name")).localized().value_or(LocalizedText{});
    read.isSound = !tile.id.isEmpty() && names.profile.centre.boundaries;
    if (read.isSound || tile.id.isEmpty())
        return read;
    read.cause = missing(names, Missing::Boundaries);
    if (!read.cause)
        kind.report(QCoreApplication::translate("toancanh::wall", "the centre has no boundaries to draw a map of"),
                    QCoreApplication::translate("toancanh::wall", "name them in centre.yaml"));
    return read;
}

ReadTile readCamera(const Node &kind, const Names &names)
{
    ReadTile read;
    read.tile.kind = TileKind::Camera;
    read.tile.camera = kind.text().value_or(QString());
    read.tile.id = read.tile.camera;
    read.isSound = names.cameras.contains(read.tile.camera);
    if (read.isSound)
        return read;
    read.cause = missing(names, Missing::Cameras);
    if (!read.cause)
        kind.reportUnknown(QCoreApplication::translate("toancanh::wall", "camera"), names.cameras);
    return read;
}

ReadTile readNamed(const Node &kind, const Names &names)
{
    ReadTile read;
    read.tile.id = kind.text().value_or(QString());
    const auto bound = std::find_if(names.tiles.cbegin(), names.tiles.cend(),
                                    [&](const TileSpec &tile) { return tile.id == read.tile.id; });
    if (bound != names.tiles.cend())
        return {*bound, true, {}};
    const QString section = QStringLiteral("tiles");
    const auto declaration = profile::declarationOf(names.profile, section, read.tile.id);
    if (declaration.exists()) {
        read.tile.title = declaredTitle(names.profile, read.tile.id);
        read.cause = declaration.fault();
    } else {
        profile::reportUndeclared(names.profile, kind, QCoreApplication::translate("toancanh::wall", "tile"), section);
    }
    if (!read.cause)
        read.cause = missing(names, Missing::Domains);
    return read;
}

/// The tile that stands at one place of a scene.
ReadTile readTile(const Node &node, MapReader &map, const Names &names)
{
    const Node named = map.optional(QStringLiteral("tile"));
    const Node mapKind = map.optional(QStringLiteral("map"));
    const Node camera = map.optional(QStringLiteral("camera"));
    const auto title = map.optional(QStringLiteral("title")).localized();
    ReadTile read;
    if (named.isDefined() + mapKind.isDefined() + camera.isDefined() != 1) {
        node.report(QCoreApplication::translate("toancanh::wall", "one thing stands in one place"),
                    QCoreApplication::translate("toancanh::wall", "give it one of tile, map or camera"));
    } else {
        read = named.isDefined()    ? readNamed(named, names)
               : camera.isDefined() ? readCamera(camera, names)
                                    : readMap(mapKind, map, names);
    }
    if (title)
        read.tile.title = *title;
    if (!named.isDefined()) {
        read.tile.file = node.file();
        read.tile.line = node.line();
        read.tile.who = map.optional(QStringLiteral("who")).texts();
        read.tile.grants = map.optional(QStringLiteral("grants")).localized().value_or(LocalizedText{});
    }
    return read;
}

/// Why a tile that is not sound can't be shown.
profile::Finding faultOf(const ReadTile &read, const Node &node)
{
    if (read.cause)
        return *read.cause;
    return node.firstFinding().value_or(
        profile::Finding{node.file(),
                         node.line(),
                         node.column(),
                         QCoreApplication::translate("toancanh::wall", "this tile cannot be shown"),
                         {}});
}

std::optional<CellRange> readPlace(const Node &node, const Geometry &geometry, bool isMissing)
{
    const auto text = node.text();
    if (!text)
        return std::nullopt;
    const auto range = CellRange::parse(*text);
    if (!range) {
        node.report(range.error().sentence);
        return std::nullopt;
    }
    if (range->column + range->columns > geometry.columns || range->row + range->rows > geometry.rows) {
        // Where the wall could not be read nobody knows how large it is.
        if (isMissing)
            return std::nullopt;
        const CellRange last{geometry.columns - 1, geometry.rows - 1};
        node.report(QCoreApplication::translate("toancanh::wall", "\"%1\" is not on the wall").arg(*text),
                    QCoreApplication::translate("toancanh::wall", "its last panel is %1").arg(last.text()));
        return std::nullopt;
    }
    return *range;
}

SceneSpec readScene(MapReader &map, const Geometry &geometry, const Names &names)
{
    struct Taken
    {
        CellRange range;
        int line = 0;
    };
    SceneSpec scene;
    QList<Taken> taken;
    scene.title = map.optional(QStringLiteral("title")).localized().value_or(LocalizedText{});
    for (const Node &item : map.required(QStringLiteral("tiles")).items()) {
        MapReader placement(item);
        if (!placement.isMap())
            continue;
        const Node at = placement.required(QStringLiteral("at"));
        const auto range = readPlace(at, geometry, names.profile.missingOf(Missing::Wall));
        const ReadTile read = readTile(item, placement, names);
        if (!range)
            continue;
        const auto other = std::find_if(taken.cbegin(), taken.cend(), [&](const Taken &before) {
            return quarters(before.range).intersects(quarters(*range));
        });
        if (other != taken.cend()) {
            at.report(QCoreApplication::translate("toancanh::wall", "%1 overlaps %2 of line %3")
                          .arg(range->text(), other->range.text())
                          .arg(other->line),
                      QCoreApplication::translate("toancanh::wall", "move one of them"));
            continue;
        }
        taken.append({*range, at.line()});
        scene.placements.append({*range, read.tile, {}});
        if (!read.isSound)
            scene.placements.last().fault = faultOf(read, item);
    }
    return scene;
}

} // namespace

QList<SceneSpec> bindScenes(const profile::Profile &profile, const WallSpec &wall, const QList<TileSpec> &tiles,
                            const QStringList &cameras)
{
    const Names names{profile, tiles, cameras};
    QList<SceneSpec> scenes;
    QStringList ids;
    bool allHaveNames = !profile.missingOf(Missing::Scenes);
    for (const profile::Document &document : profile.scenes) {
        MapReader map(document.root);
        if (!map.isMap()) {
            allHaveNames = false;
            continue;
        }
        const Node id = map.required(QStringLiteral("scene"));
        SceneSpec scene = readScene(map, wall.geometry, names);
        scene.id = id.text().value_or(QString());
        if (ids.contains(scene.id)) {
            id.report(QCoreApplication::translate("toancanh::wall", "the scene \"%1\" is there already").arg(scene.id),
                      QCoreApplication::translate("toancanh::wall", "give it another name"));
            continue;
        }
        if (scene.id.isEmpty()) {
            allHaveNames = false;
            continue;
        }
        ids.append(scene.id);
        scenes.append(scene);
    }
    if (profile.wall && !wall.firstScene.isEmpty() && !ids.contains(wall.firstScene) && allHaveNames)
        profile.wall->root.at(QStringLiteral("first-scene"))
            .reportUnknown(QCoreApplication::translate("toancanh::wall", "scene"), ids);
    return scenes;
}

} // namespace toancanh::wall
