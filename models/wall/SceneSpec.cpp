// SPDX-License-Identifier: GPL-3.0-or-later
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
    QList<TileSpec> tiles;
    QStringList tileIds;
    QStringList metrics;
    QStringList shown;                  ///< layers of a map
    std::optional<QStringList> cameras; ///< nothing where they are not listed in YAML
    bool hasBoundaries = false;
};

Names namesOf(const profile::Profile &profile, const QList<TileSpec> &tiles)
{
    Names names;
    names.tiles = tiles;
    for (const TileSpec &tile : tiles)
        names.tileIds.append(tile.id);
    names.metrics = declaredNames(profile, QStringLiteral("metrics"));
    names.shown = declaredNames(profile, QStringLiteral("layers"));
    names.shown += {QStringLiteral("cameras"), QStringLiteral("alerts")};
    names.hasBoundaries = profile.centre.boundaries.has_value();
    if (profile.cameras) {
        names.cameras.emplace();
        for (const Node &camera : profile.cameras->root.at(QStringLiteral("cameras")).items())
            names.cameras->append(camera.at(QStringLiteral("id")).text().value_or(QString()));
    }
    return names;
}

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

std::optional<TileSpec> readMap(const Node &kind, MapReader &map, const Names &names)
{
    TileSpec tile;
    tile.kind = TileKind::Map;
    tile.id = knownName(kind, QCoreApplication::translate("toancanh::wall", "map"), {QStringLiteral("province")});
    if (const Node colour = map.optional(QStringLiteral("colour")); colour.isDefined())
        tile.colour = knownName(colour, QCoreApplication::translate("toancanh::wall", "metric"), names.metrics);
    tile.breaks = breaksOf(map.optional(QStringLiteral("breaks")));
    const Node show = map.optional(QStringLiteral("show"));
    const QString layer = QCoreApplication::translate("toancanh::wall", "layer");
    if (show.isScalar()) {
        tile.show.append(knownName(show, layer, names.shown));
    } else {
        for (const Node &item : show.items())
            tile.show.append(knownName(item, layer, names.shown));
    }
    tile.show.removeAll(QString());
    for (const Node &note : map.optional(QStringLiteral("notes")).items()) {
        if (const auto line = note.localized())
            tile.notes.append(*line);
    }
    tile.sourceName = map.optional(QStringLiteral("source-name")).localized().value_or(LocalizedText{});
    if (tile.id.isEmpty())
        return std::nullopt;
    if (!names.hasBoundaries) {
        kind.report(QCoreApplication::translate("toancanh::wall", "the centre has no boundaries to draw a map of"),
                    QCoreApplication::translate("toancanh::wall", "name them in centre.yaml"));
        return std::nullopt;
    }
    return tile;
}

std::optional<TileSpec> readCamera(const Node &kind, const Names &names)
{
    TileSpec tile;
    tile.kind = TileKind::Camera;
    tile.camera = names.cameras
                      ? knownName(kind, QCoreApplication::translate("toancanh::wall", "camera"), *names.cameras)
                      : kind.text().value_or(QString());
    tile.id = tile.camera;
    if (tile.camera.isEmpty())
        return std::nullopt;
    return tile;
}

std::optional<TileSpec> readNamed(const Node &kind, const Names &names)
{
    const QString id = knownName(kind, QCoreApplication::translate("toancanh::wall", "tile"), names.tileIds);
    return id.isEmpty() ? std::nullopt : std::optional<TileSpec>(names.tiles[names.tileIds.indexOf(id)]);
}

/// The tile that stands at one place of a scene; nothing when it is not to be shown.
std::optional<TileSpec> readTile(const Node &node, MapReader &map, const Names &names)
{
    const Node named = map.optional(QStringLiteral("tile"));
    const Node mapKind = map.optional(QStringLiteral("map"));
    const Node camera = map.optional(QStringLiteral("camera"));
    const auto title = map.optional(QStringLiteral("title")).localized();
    if (named.isDefined() + mapKind.isDefined() + camera.isDefined() != 1) {
        node.report(QCoreApplication::translate("toancanh::wall", "one thing stands in one place"),
                    QCoreApplication::translate("toancanh::wall", "give it one of tile, map or camera"));
        return std::nullopt;
    }
    auto tile = named.isDefined()    ? readNamed(named, names)
                : camera.isDefined() ? readCamera(camera, names)
                                     : readMap(mapKind, map, names);
    if (!tile)
        return std::nullopt;
    if (title)
        tile->title = *title;
    if (!named.isDefined()) {
        tile->file = node.file();
        tile->line = node.line();
        tile->who = map.optional(QStringLiteral("who")).texts();
        tile->grants = map.optional(QStringLiteral("grants")).localized().value_or(LocalizedText{});
    }
    return tile;
}

std::optional<CellRange> readPlace(const Node &node, const Geometry &geometry)
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
        const auto range = readPlace(at, geometry);
        const auto tile = readTile(item, placement, names);
        if (!range || !tile)
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
        scene.placements.append({*range, *tile});
    }
    return scene;
}

} // namespace

QList<SceneSpec> bindScenes(const profile::Profile &profile, const WallSpec &wall, const QList<TileSpec> &tiles)
{
    const Names names = namesOf(profile, tiles);
    QList<SceneSpec> scenes;
    QStringList ids;
    for (const profile::Document &document : profile.scenes) {
        MapReader map(document.root);
        if (!map.isMap())
            continue;
        const Node id = map.required(QStringLiteral("scene"));
        SceneSpec scene = readScene(map, wall.geometry, names);
        scene.id = id.text().value_or(QString());
        if (ids.contains(scene.id)) {
            id.report(QCoreApplication::translate("toancanh::wall", "the scene \"%1\" is there already").arg(scene.id),
                      QCoreApplication::translate("toancanh::wall", "give it another name"));
            continue;
        }
        if (scene.id.isEmpty())
            continue;
        ids.append(scene.id);
        scenes.append(scene);
    }
    if (profile.wall && !wall.firstScene.isEmpty() && !ids.contains(wall.firstScene))
        profile.wall->root.at(QStringLiteral("first-scene"))
            .reportUnknown(QCoreApplication::translate("toancanh::wall", "scene"), ids);
    return scenes;
}

} // namespace toancanh::wall
