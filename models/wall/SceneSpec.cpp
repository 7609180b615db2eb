// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/Declarations.h"
#include "models/wall/Names.h"
#include "models/wall/TileKeys.h"
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

void findMap(ReadTile &read, const Node &named, const Names &names)
{
    TileSpec &tile = read.tile;
    tile.id = knownName(named, QCoreApplication::translate("toancanh::wall", "map"), {QStringLiteral("province")});
    read.isSound = !tile.id.isEmpty() && names.profile.centre.boundaries;
    if (read.isSound || tile.id.isEmpty())
        return;
    read.cause = missing(names, Missing::Boundaries);
    if (!read.cause)
        named.report(QCoreApplication::translate("toancanh::wall", "the centre has no boundaries to draw a map of"),
                     QCoreApplication::translate("toancanh::wall", "name them in centre.yaml"));
}

void findCamera(ReadTile &read, const Node &named, const Names &names)
{
    read.tile.camera = named.text().value_or(QString());
    read.tile.id = read.tile.camera;
    read.isSound = names.cameras.contains(read.tile.camera);
    if (read.isSound)
        return;
    read.cause = missing(names, Missing::Cameras);
    if (!read.cause)
        named.reportUnknown(QCoreApplication::translate("toancanh::wall", "camera"), names.cameras);
}

/// A tile that is declared at its place.
ReadTile readOwn(const TileKind &kind, const Node &node, MapReader &map, const Names &names)
{
    ReadTile read;
    read.tile.kind = kind.word;
    const Node named = map.optional(kind.word);
    switch (kind.subject) {
    case Subject::Figure:
    case Subject::Rows: break; // of a domain's tile
    case Subject::Map: findMap(read, named, names); break;
    case Subject::Camera: findCamera(read, named, names); break;
    }
    readKeys(kind, read.tile, map, names.profile);
    read.tile.file = node.file();
    read.tile.line = node.line();
    return read;
}

ReadTile readNamed(const Node &named, const Names &names)
{
    ReadTile read;
    read.tile.id = named.text().value_or(QString());
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
        profile::reportUndeclared(names.profile, named, QCoreApplication::translate("toancanh::wall", "tile"), section);
    }
    if (!read.cause)
        read.cause = missing(names, Missing::Domains);
    return read;
}

/// The tile that stands at one place of a scene.
ReadTile readTile(const Node &node, MapReader &map, const Names &names)
{
    const Node named = map.optional(QStringLiteral("tile"));
    QList<const TileKind *> own;
    for (const TileKind &kind : tileKinds()) {
        if (!isOfMetrics(kind.subject) && map.optional(kind.word).isDefined())
            own.append(&kind);
    }
    if (own.size() == 1 && !named.isDefined())
        return readOwn(*own.constFirst(), node, map, names);
    const auto title = map.optional(QStringLiteral("title")).localized();
    ReadTile read;
    if (own.isEmpty() && named.isDefined())
        read = readNamed(named, names);
    else
        node.report(QCoreApplication::translate("toancanh::wall", "one thing stands in one place"),
                    QCoreApplication::translate("toancanh::wall", "give it one of %1")
                        .arg(QStringLiteral("tile, ") + tileWords({Subject::Map, Subject::Camera})));
    if (title)
        read.tile.title = *title;
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
