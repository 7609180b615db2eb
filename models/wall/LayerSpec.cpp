// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/LayerSpec.h"

#include "models/wall/Names.h"

#include <QCoreApplication>

namespace toancanh::wall {

namespace {

/// What every map can show without a layer of a domain.
const QStringList reserved{QStringLiteral("cameras"), QStringLiteral("alerts")};

void readColumn(const profile::Node &node, QString &column)
{
    if (const auto name = node.text())
        column = *name;
}

} // namespace

const QStringList &layerIcons()
{
    static const QStringList icons{QStringLiteral("chevron"), QStringLiteral("dot"), QStringLiteral("pin")};
    return icons;
}

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
            layer.icon = knownName(map.required(QStringLiteral("icon")),
                                   QCoreApplication::translate("toancanh::wall", "icon"), layerIcons());
            layer.points = metricName(profile, map.required(QStringLiteral("points")));
            layer.tracks = metricName(profile, map.optional(QStringLiteral("tracks")));
            layer.title = map.optional(QStringLiteral("title")).localized().value_or(LocalizedText{});
            readColumn(map.optional(QStringLiteral("label")), layer.label);
            readColumn(map.optional(QStringLiteral("heading")), layer.heading);
            readColumn(map.optional(QStringLiteral("letter")), layer.letter);
            if (ids.contains(layer.id)) {
                key.report(
                    QCoreApplication::translate("toancanh::wall", "the layer \"%1\" is there already").arg(layer.id),
                    QCoreApplication::translate("toancanh::wall", "give it another name"));
                continue;
            }
            ids.append(layer.id);
            if (!layer.icon.isEmpty() && !layer.points.isEmpty())
                layers.append(layer);
        }
    }
    return layers;
}

} // namespace toancanh::wall
