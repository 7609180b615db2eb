// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/check/TileFaults.h"

#include "models/check/RuleCheck.h"
#include "models/profile/Declarations.h"
#include "models/wall/TileKinds.h"

#include <QCoreApplication>

#include <algorithm>

namespace toancanh::check {

namespace {

using profile::Finding;
using Part = profile::Profile::Part;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::check", text);
}

/// A text without a finding where it is none: that has been told before.
QString textOf(const profile::Node &node)
{
    return node.isScalar() ? node.text().value_or(QString()) : QString();
}

class FaultFinder
{
public:
    FaultFinder(LoadedProfile &loaded, const MetricShapes &shapes) : m_loaded(loaded), m_shapes(shapes)
    {
        for (const source::SourceSpec &source : loaded.sources)
            m_filled.insert(source.into);
    }

    std::optional<Finding> faultOf(const wall::TileSpec &tile)
    {
        const wall::TileKind *kind = wall::tileKind(tile.kind);
        if (!kind)
            return std::nullopt; // could not be read, which its place says
        switch (kind->subject) {
        case wall::Subject::Camera: return ofCamera(tile.camera);
        case wall::Subject::Map: return m_loaded.baseMap ? std::nullopt : missing(Part::Boundaries);
        case wall::Subject::Figure:
        case wall::Subject::Rows: break;
        }
        for (const QString &metric : {tile.metric, tile.chart}) {
            if (const auto fault = ofMetric(metric, tile))
                return fault;
        }
        return ofColumns(tile);
    }

    /// A tile whose metric gives no column of one that its kind needs.
    std::optional<Finding> ofColumns(const wall::TileSpec &tile)
    {
        const wall::TileKind *kind = wall::tileKind(tile.kind);
        const QString metric = tile.chart.isEmpty() ? tile.metric : tile.chart;
        const auto shape = m_shapes.constFind(metric);
        if (!kind || shape == m_shapes.cend())
            return std::nullopt;
        for (const QString &column : wall::columnsOf(*kind)) {
            if (shape->columns.contains(column))
                continue;
            const Finding lacking{tile.file, tile.line, 0,
                                  tr("the metric \"%1\" gives no column \"%2\"").arg(metric, column),
                                  profile::remedyFor(column, shape->columns)};
            profile::addFinding(*m_loaded.profile.findings, lacking);
            return lacking;
        }
        return std::nullopt;
    }

    /// Names in a declared tile's texts that its metric doesn't give.
    void checkTexts(const wall::TileSpec &tile)
    {
        const auto shape = m_shapes.constFind(tile.metric.isEmpty() ? tile.chart : tile.metric);
        if (shape == m_shapes.cend())
            return;
        const profile::Node declared = profile::declarationOf(m_loaded.profile, QStringLiteral("tiles"), tile.id).value;
        for (const profile::Node &note : declared.at(QStringLiteral("notes")).items())
            checkTemplate(note, note.localized().value_or(LocalizedText()), shape->columns);
        checkTemplate(declared.at(QStringLiteral("empty")), tile.empty, shape->columns);
    }

private:
    std::optional<Finding> missing(Part part) const
    {
        const Finding *finding = m_loaded.profile.missingOf(part);
        return finding ? std::optional(*finding) : std::nullopt;
    }

    std::optional<Finding> ofCamera(const QString &id) const
    {
        const auto found = std::find_if(m_loaded.cameras.cbegin(), m_loaded.cameras.cend(),
                                        [&](const camera::CameraSpec &camera) { return camera.id == id; });
        return found == m_loaded.cameras.cend() ? std::nullopt : found->fault;
    }

    std::optional<Finding> ofMetric(const QString &metric, const wall::TileSpec &tile)
    {
        if (metric.isEmpty())
            return std::nullopt;
        const auto shape = m_shapes.constFind(metric);
        if (shape == m_shapes.cend())
            return whyNot(metric);
        for (const dataset::DatasetSpec &dataset : std::as_const(m_loaded.datasets)) {
            if (shape->tables.contains(dataset.name) && !m_filled.contains(dataset.name))
                return ofUnfilled(dataset.name, tile);
        }
        return std::nullopt;
    }

    /// Why a metric that is declared doesn't run.
    std::optional<Finding> whyNot(const QString &metric) const
    {
        const auto declaration = profile::declarationOf(m_loaded.profile, QStringLiteral("metrics"), metric);
        if (const auto fault = declaration.fault())
            return fault;
        const profile::Findings &findings = m_loaded.findings();
        // Its query was tried, which is told at the metric's line.
        const auto told = std::find_if(findings.cbegin(), findings.cend(), [&](const Finding &finding) {
            return finding.file == declaration.key.file() && finding.line == declaration.key.line();
        });
        if (told != findings.cend())
            return *told;
        // It reads a dataset that is broken.
        const QString sql = declaration.value.at(QStringLiteral("sql")).text().value_or(QString());
        const QString section = QStringLiteral("datasets");
        for (const QString &dataset : profile::declaredNames(m_loaded.profile, section)) {
            const auto fault = profile::declarationOf(m_loaded.profile, section, dataset).fault();
            if (fault && sql.contains(dataset))
                return fault;
        }
        const auto domains = missing(Part::Domains);
        return domains ? domains : std::optional(findings.value(0));
    }

    /// Why nothing fills a dataset: its source is broken, a source's file could not be read, or there is none.
    Finding ofUnfilled(const QString &dataset, const wall::TileSpec &tile, int depth = 0)
    {
        const QStringList declared = profile::declaredNames(m_loaded.profile, QStringLiteral("datasets"));
        std::optional<Finding> nameless;
        bool isPromised = false;
        for (const profile::Document &document : std::as_const(m_loaded.profile.sources)) {
            const QString named = textOf(document.root.at(QStringLiteral("into")));
            const auto fault = document.root.firstFinding();
            if (named == dataset && fault)
                return *fault;
            isPromised = isPromised || named == dataset;
            if (!nameless && !declared.contains(named))
                nameless = fault;
        }
        if (nameless && !isPromised)
            return *nameless;
        if (isPromised) {
            // The source itself is sound: it waits for another's rows, or for codes that could not be read.
            if (const auto waitedFor = ofWalked(dataset, tile, depth + 1))
                return *waitedFor;
            for (const Part part : {Part::Areas, Part::Agencies}) {
                if (const auto unread = missing(part))
                    return *unread;
            }
        }
        if (const auto unread = missing(Part::Sources))
            return *unread;
        if (const auto told = m_unfilled.constFind(dataset); told != m_unfilled.cend())
            return *told;
        const Finding none{tile.file, tile.line, 0, tr("no source fills the dataset \"%1\"").arg(dataset),
                           tr("describe one in sources/")};
        profile::addFinding(*m_loaded.profile.findings, none);
        m_unfilled.insert(dataset, none);
        return none;
    }

    /// Why the dataset is not filled that a source of this one walks.
    std::optional<Finding> ofWalked(const QString &dataset, const wall::TileSpec &tile, int depth)
    {
        constexpr int longestChain = 16; // of datasets that are walked for one another
        if (depth > longestChain)
            return std::nullopt;
        for (const profile::Document &document : std::as_const(m_loaded.profile.sources)) {
            if (textOf(document.root.at(QStringLiteral("into"))) != dataset)
                continue;
            const profile::Node walked = document.root.at(QStringLiteral("for-each")).at(QStringLiteral("dataset"));
            const QString name = textOf(walked);
            if (!name.isEmpty() && name != dataset && !m_filled.contains(name))
                return ofUnfilled(name, tile, depth);
        }
        return std::nullopt;
    }

    LoadedProfile &m_loaded;
    const MetricShapes &m_shapes;
    QSet<QString> m_filled;
    QHash<QString, Finding> m_unfilled; ///< those that are reported
};

} // namespace

void markFaults(LoadedProfile &loaded, const MetricShapes &shapes)
{
    FaultFinder faults(loaded, shapes);
    for (const wall::TileSpec &tile : std::as_const(loaded.tiles)) {
        faults.ofColumns(tile);
        faults.checkTexts(tile);
    }
    for (wall::SceneSpec &scene : loaded.scenes) {
        for (wall::Placement &placement : scene.placements) {
            if (placement.fault)
                continue;
            wall::TileSpec &tile = placement.tile;
            placement.fault = faults.faultOf(tile);
            if (placement.fault && tile.title.isEmpty())
                tile.title = wall::metricTitle(loaded.profile, tile.metric.isEmpty() ? tile.chart : tile.metric);
        }
    }
}

wall::SceneSpec sceneOfFault(const LoadedProfile &loaded, const QString &id)
{
    const wall::Geometry &geometry = loaded.wall.geometry;
    wall::Placement notice;
    notice.at.column = (geometry.columns - 1) / 2;
    notice.at.row = (geometry.rows - 1) / 2;
    notice.tile.id = id;
    notice.tile.title = loaded.profile.centre.title;
    for (const profile::Document &document : loaded.profile.scenes) {
        if (textOf(document.root.at(QStringLiteral("scene"))) == id)
            notice.fault = document.root.firstFinding();
    }
    for (const Part part : {Part::Scenes, Part::Wall}) {
        if (const Finding *finding = loaded.profile.missingOf(part); finding && !notice.fault)
            notice.fault = *finding;
    }
    if (!notice.fault)
        notice.fault = loaded.findings().isEmpty()
                           ? Finding{QStringLiteral("scenes/"), 0, 0, tr("the profile has no scene"), {}}
                           : loaded.findings().constFirst();
    return {id, {}, {notice}};
}

} // namespace toancanh::check
