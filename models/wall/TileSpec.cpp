// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wall/TileSpec.h"

#include "models/profile/Declarations.h"
#include "models/wall/Names.h"

#include <QCoreApplication>

namespace toancanh::wall {

namespace {

using profile::MapReader;
using profile::Node;

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

/// Reads one tile of a domain. A tile whose main metric is unknown is left out; a sparkline or bar that is
/// unknown is left out of its tile.
class TileReader
{
public:
    TileReader(const profile::Profile &profile, const Node &node) : m_profile(profile), m_node(node), m_map(node) {}

    std::optional<TileSpec> read()
    {
        if (!m_map.isMap())
            return std::nullopt;
        m_tile.file = m_node.file();
        m_tile.line = m_node.line();
        readCommon();
        m_tile.metric = mainMetric("kpi");
        const bool hasKind = readKind();
        if (!hasKind)
            m_node.report(QCoreApplication::translate("toancanh::wall", "this tile shows nothing"),
                          QCoreApplication::translate("toancanh::wall", "give it one of kpi, chart, reports or air"));
        if (!hasKind || m_isBroken)
            return std::nullopt;
        return m_tile;
    }

private:
    Node optional(const char *key) { return m_map.optional(QString::fromLatin1(key)); }
    LocalizedText text(const char *key) { return optional(key).localized().value_or(LocalizedText{}); }

    QString metric(const char *key) { return metricName(m_profile, optional(key)); }
    QString mainMetric(const char *key)
    {
        const QString name = metric(key);
        m_isBroken = m_isBroken || (optional(key).isDefined() && name.isEmpty());
        return name;
    }

    void readCommon()
    {
        m_tile.title = text("title");
        m_tile.who = optional("who").texts();
        m_tile.grants = text("grants");
        m_tile.sourceName = text("source-name");
        m_tile.empty = text("empty");
        for (const Node &note : optional("notes").items()) {
            if (const auto line = note.localized())
                m_tile.notes.append(*line);
        }
        m_tile.change = text("change");
        m_tile.progress = metric("progress");
    }

    /// What the list, chart or figure is; false when there is none.
    bool readKind()
    {
        const Node reports = optional("reports");
        const Node air = optional("air");
        if (reports.isDefined() || air.isDefined()) {
            m_tile.kind = reports.isDefined() ? TileKind::Reports : TileKind::Air;
            m_tile.chart = mainMetric(reports.isDefined() ? "reports" : "air");
            if (reports.isDefined() && air.isDefined())
                m_node.report(QCoreApplication::translate("toancanh::wall", "this tile is both reports and air"),
                              QCoreApplication::translate("toancanh::wall", "make two tiles of it"));
            return true;
        }
        const bool isChart = optional("chart").isDefined();
        m_tile.kind = isChart ? TileKind::Chart : TileKind::Kpi;
        m_tile.chart = mainMetric("chart");
        m_tile.trend = metric("trend");
        m_tile.form = formOf(optional("as"));
        m_tile.threshold = optional("threshold").number();
        m_tile.thresholdLabel = text("threshold-label");
        m_tile.minimum = optional("minimum").number();
        m_tile.maximum = optional("maximum").number();
        if (m_tile.minimum && m_tile.maximum && *m_tile.minimum >= *m_tile.maximum) {
            optional("maximum").report(
                QCoreApplication::translate("toancanh::wall", "the maximum is not above the minimum"));
            m_tile.minimum.reset();
            m_tile.maximum.reset();
        }
        return isChart || optional("kpi").isDefined();
    }

    const profile::Profile &m_profile;
    Node m_node;
    MapReader m_map;
    TileSpec m_tile;
    bool m_isBroken = false;
};

} // namespace

LocalizedText declaredTitle(const profile::Profile &profile, const QString &tile)
{
    const Node declared = profile::declarationOf(profile, QStringLiteral("tiles"), tile).value;
    if (const auto title = declared.at(QStringLiteral("title")).localized())
        return *title;
    for (const char *key : {"kpi", "chart", "reports", "air"}) {
        const auto title = metricTitle(profile, declared.at(QString::fromLatin1(key)).text().value_or(QString()));
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
            if (auto tile = TileReader(profile, value).read()) {
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
