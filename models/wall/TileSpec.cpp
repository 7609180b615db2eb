// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/TileSpec.h"

#include "models/profile/Declarations.h"
#include "models/wall/Names.h"
#include "models/wall/TileKeys.h"

#include <QCoreApplication>

#include <algorithm>

namespace toancanh::wall {

namespace {

using profile::MapReader;
using profile::Node;

/// The kinds whose words a domain's tile has. A figure at the head of rows does not make it a figure.
QList<const TileKind *> kindsOf(MapReader &map)
{
    QList<const TileKind *> named;
    for (const TileKind &kind : tileKinds()) {
        if (isOfMetrics(kind.subject) && map.optional(kind.word).isDefined())
            named.append(&kind);
    }
    const QList<const TileKind *> all = named;
    named.removeIf([&](const TileKind *one) {
        return std::any_of(all.cbegin(), all.cend(),
                           [&](const TileKind *other) { return keysOf(*other).contains(one->word); });
    });
    return named;
}

/// Reads one tile of a domain. A tile whose main metric is unknown is left out; a sparkline or bar that is
/// unknown is left out of its tile.
std::optional<TileSpec> readTile(const profile::Profile &profile, const Node &node)
{
    MapReader map(node);
    if (!map.isMap())
        return std::nullopt;
    TileSpec tile;
    const QList<const TileKind *> named = kindsOf(map);
    if (named.isEmpty()) {
        readKeys(tileKinds().front(), tile, map, profile); // what else it says is looked at all the same
        node.report(QCoreApplication::translate("toancanh::wall", "this tile shows nothing"),
                    QCoreApplication::translate("toancanh::wall", "give it one of %1")
                        .arg(tileWords({Subject::Figure, Subject::Rows})));
        return std::nullopt;
    }
    const TileKind &kind = *named.constFirst();
    if (named.size() > 1)
        node.report(QCoreApplication::translate("toancanh::wall", "this tile is both %1 and %2")
                        .arg(QString(kind.word), QString(named.at(1)->word)),
                    QCoreApplication::translate("toancanh::wall", "make two tiles of it"));
    tile.kind = kind.word;
    readKeys(kind, tile, map, profile);
    const QString shown = metricName(profile, map.optional(kind.word));
    (kind.subject == Subject::Rows ? tile.chart : tile.metric) = shown;
    const bool lacksHead = map.optional(QStringLiteral("kpi")).isDefined() && tile.metric.isEmpty();
    return shown.isEmpty() || lacksHead ? std::nullopt : std::optional(tile);
}

} // namespace

LocalizedText declaredTitle(const profile::Profile &profile, const QString &tile)
{
    const Node declared = profile::declarationOf(profile, QStringLiteral("tiles"), tile).value;
    if (const auto title = declared.at(QStringLiteral("title")).localized())
        return *title;
    for (const TileKind &kind : tileKinds()) {
        if (!isOfMetrics(kind.subject))
            continue;
        const auto title = metricTitle(profile, declared.at(kind.word).text().value_or(QString()));
        if (!title.isEmpty())
            return title;
    }
    return {};
}

LocalizedText metricTitle(const profile::Profile &profile, QString metric)
{
    constexpr int longestChain = 8; // of metrics that are like one another
    for (int i = 0; i < longestChain && !metric.isEmpty(); ++i) {
        const Node declared = profile::declarationOf(profile, QStringLiteral("metrics"), metric).value;
        if (const auto title = declared.at(QStringLiteral("title")).localized())
            return *title;
        metric = declared.at(QStringLiteral("like")).text().value_or(QString());
    }
    return {};
}

QList<TileSpec> bindTiles(const profile::Profile &profile)
{
    QList<TileSpec> tiles;
    QStringList ids;
    for (const profile::Document &domain : profile.domains) {
        for (const auto &[key, value] : domain.root.at(QStringLiteral("tiles")).entries()) {
            const QString id = key.text().value_or(QString());
            if (ids.contains(id)) {
                key.report(QCoreApplication::translate("toancanh::wall", "the tile \"%1\" is there already").arg(id),
                           QCoreApplication::translate("toancanh::wall", "give it another name"));
                continue;
            }
            ids.append(id);
            if (auto tile = readTile(profile, value)) {
                tile->id = id;
                tile->line = key.line();
                tile->file = key.file();
                tiles.append(*tile);
            }
        }
    }
    return tiles;
}

} // namespace toancanh::wall
