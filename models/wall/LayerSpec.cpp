// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/Names.h"
#include "models/wall/TileSpec.h"

#include <QCoreApplication>

namespace toancanh::wall {

namespace {

const QStringList shapes{QStringLiteral("vessel"), QStringLiteral("report")};
/// What every map can show without a layer of a domain.
const QStringList reserved{QStringLiteral("cameras"), QStringLiteral("alerts")};

} // namespace

QList<LayerSpec> bindLayers(const profile::Profile &profile)
{
    QList<LayerSpec> layers;
    QStringList ids = reserved;
    for (const profile::Document &domain : profile.domains) {
        for (const auto &[key, value] : domain.root.at(QStringLiteral("layers")).entries()) {
            LayerSpec layer;
            layer.id = key.text().value_or(QString());
            profile::MapReader map(value);
            if (!map.isMap())
                continue;
            layer.as = knownName(map.required(QStringLiteral("as")),
                                 QCoreApplication::translate("toancanh::wall", "kind of layer"), shapes);
            layer.points = metricName(profile, map.required(QStringLiteral("points")));
            layer.tracks = metricName(profile, map.optional(QStringLiteral("tracks")));
            layer.title = map.optional(QStringLiteral("title")).localized().value_or(LocalizedText{});
            if (ids.contains(layer.id)) {
                key.report(
                    QCoreApplication::translate("toancanh::wall", "the layer \"%1\" is there already").arg(layer.id),
                    QCoreApplication::translate("toancanh::wall", "give it another name"));
                continue;
            }
            ids.append(layer.id);
            if (!layer.as.isEmpty() && !layer.points.isEmpty())
                layers.append(layer);
        }
    }
    return layers;
}

} // namespace toancanh::wall
