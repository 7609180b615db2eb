// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/TileKeys.h"

#include "models/profile/Declarations.h"
#include "models/wall/Names.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace toancanh::wall {

namespace {

using profile::Node;
using profile::Profile;

struct FormName
{
    QLatin1String name;
    ChartForm form;
};
constexpr FormName formNames[] = {{QLatin1String("line"), ChartForm::Line},
                                  {QLatin1String("columns"), ChartForm::Columns},
                                  {QLatin1String("bars"), ChartForm::Bars},
                                  {QLatin1String("dot-track"), ChartForm::DotTrack}};

ChartForm formOf(const Node &node)
{
    const auto name = node.text();
    QStringList names;
    for (const FormName &known : formNames) {
        if (name && *name == known.name)
            return known.form;
        names.append(known.name);
    }
    if (name)
        node.reportUnknown(QCoreApplication::translate("toancanh::wall", "form of chart"), names);
    return ChartForm::Line;
}

LocalizedText textOf(const Node &node)
{
    return node.localized().value_or(LocalizedText{});
}

QList<LocalizedText> linesOf(const Node &node)
{
    QList<LocalizedText> lines;
    for (const Node &item : node.items()) {
        if (const auto line = item.localized())
            lines.append(*line);
    }
    return lines;
}

/// The breaks between five classes: four growing numbers, or none.
QList<double> breaksOf(const Node &node)
{
    QList<double> breaks;
    for (const Node &item : node.items())
        breaks.append(item.number().value_or(0.0));
    const bool grows = std::adjacent_find(breaks.cbegin(), breaks.cend(), std::greater_equal<>()) == breaks.cend();
    if (breaks.size() == 4 && grows)
        return breaks;
    node.report(QCoreApplication::translate("toancanh::wall", "a map has four growing breaks"),
                QCoreApplication::translate("toancanh::wall", "write them like [1, 3, 6, 10]"));
    return {};
}

/// A layer of a domain, or one that every map has.
QString layerName(const Node &node, const Profile &profile)
{
    QStringList known = profile::declaredNames(profile, QStringLiteral("layers"));
    known += {QStringLiteral("cameras"), QStringLiteral("alerts")};
    const auto name = node.text();
    if (name && !known.contains(*name) && profile.missingOf(Profile::Part::Domains))
        return {};
    return knownName(node, QCoreApplication::translate("toancanh::wall", "layer"), known);
}

QStringList layersOf(const Node &node, const Profile &profile)
{
    QStringList layers;
    for (const Node &item : node.isScalar() ? QList<Node>{node} : node.items())
        layers.append(layerName(item, profile));
    layers.removeAll(QString());
    return layers;
}

/// The maximum, where it is above the minimum that was read before it.
void readMaximum(TileSpec &tile, const Node &node)
{
    tile.maximum = node.number();
    if (!tile.minimum || !tile.maximum || *tile.minimum < *tile.maximum)
        return;
    node.report(QCoreApplication::translate("toancanh::wall", "the maximum is not above the minimum"));
    tile.minimum.reset();
    tile.maximum.reset();
}

struct TileKey
{
    QLatin1String word;
    void (*read)(TileSpec &tile, const Node &node, const Profile &profile);
};

using Word = QLatin1String;
using Tile = TileSpec;

constexpr TileKey keys[] = {
    {Word("title"), [](Tile &tile, const Node &node, const Profile &) { tile.title = textOf(node); }},
    {Word("who"), [](Tile &tile, const Node &node, const Profile &) { tile.who = node.texts(); }},
    {Word("grants"), [](Tile &tile, const Node &node, const Profile &) { tile.grants = textOf(node); }},
    {Word("source-name"), [](Tile &tile, const Node &node, const Profile &) { tile.sourceName = textOf(node); }},
    {Word("empty"), [](Tile &tile, const Node &node, const Profile &) { tile.empty = textOf(node); }},
    {Word("notes"), [](Tile &tile, const Node &node, const Profile &) { tile.notes = linesOf(node); }},
    {Word("change"), [](Tile &tile, const Node &node, const Profile &) { tile.change = textOf(node); }},
    {Word("kpi"), [](Tile &tile, const Node &node, const Profile &all) { tile.metric = metricName(all, node); }},
    {Word("trend"), [](Tile &tile, const Node &node, const Profile &all) { tile.trend = metricName(all, node); }},
    {Word("progress"), [](Tile &tile, const Node &node, const Profile &all) { tile.progress = metricName(all, node); }},
    {Word("as"), [](Tile &tile, const Node &node, const Profile &) { tile.form = formOf(node); }},
    {Word("threshold"), [](Tile &tile, const Node &node, const Profile &) { tile.threshold = node.number(); }},
    {Word("threshold-label"),
     [](Tile &tile, const Node &node, const Profile &) { tile.thresholdLabel = textOf(node); }},
    {Word("minimum"), [](Tile &tile, const Node &node, const Profile &) { tile.minimum = node.number(); }},
    {Word("maximum"), [](Tile &tile, const Node &node, const Profile &) { readMaximum(tile, node); }},
    {Word("colour"), [](Tile &tile, const Node &node, const Profile &all) { tile.colour = metricName(all, node); }},
    {Word("breaks"), [](Tile &tile, const Node &node, const Profile &) { tile.breaks = breaksOf(node); }},
    {Word("show"), [](Tile &tile, const Node &node, const Profile &all) { tile.show = layersOf(node, all); }},
};

} // namespace

void readKeys(const TileKind &kind, TileSpec &tile, profile::MapReader &map, const Profile &profile)
{
    for (const QString &word : keysOf(kind)) {
        const Node node = map.optional(word);
        const auto key =
            std::find_if(std::begin(keys), std::end(keys), [&word](const TileKey &one) { return one.word == word; });
        if (key != std::end(keys) && node.isDefined())
            key->read(tile, node, profile);
    }
}

QStringList tileKeys()
{
    QStringList words;
    for (const TileKey &key : keys)
        words.append(key.word);
    return words;
}

} // namespace toancanh::wall
