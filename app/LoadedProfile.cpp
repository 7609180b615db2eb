// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LoadedProfile.h"

#include <QCoreApplication>

#include <algorithm>

namespace toancanh::app {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

template<class Spec>
QStringList idsOf(const QList<Spec> &specs)
{
    QStringList ids;
    for (const Spec &spec : specs)
        ids << spec.id;
    return ids;
}

/// Reports names that one folder's declarations use and another folder's should have made.
class NameCheck
{
public:
    explicit NameCheck(LoadedProfile &loaded) : m_loaded(loaded), m_metrics(idsOf(loaded.metrics)) {}

    bool metric(const QString &name, const QString &file, int line)
    {
        return known(name, m_metrics, tr("unknown metric \"%1\""), file, line);
    }

    bool known(const QString &name, const QStringList &names, const QString &message, const QString &file, int line)
    {
        if (name.isEmpty() || names.contains(name))
            return true;
        const QString near = profile::nearest(name, names);
        m_loaded.profile.findings->append(
            {file, line, 0, message.arg(name), near.isEmpty() ? QString() : tr("did you mean \"%1\"?").arg(near)});
        return false;
    }

private:
    LoadedProfile &m_loaded;
    QStringList m_metrics;
};

bool tileIsSound(const wall::TileSpec &tile, const LoadedProfile &loaded, NameCheck &names)
{
    bool sound = true;
    for (const QString &metric : {tile.metric, tile.chart, tile.trend, tile.progress, tile.colour})
        sound = names.metric(metric, tile.file, tile.line) && sound;
    sound = names.known(tile.camera, idsOf(loaded.cameras), tr("unknown camera \"%1\""), tile.file, tile.line) && sound;
    const QStringList layers = idsOf(loaded.layers) << QStringLiteral("cameras") << QStringLiteral("alerts");
    for (const QString &layer : tile.show)
        sound = names.known(layer, layers, tr("unknown map layer \"%1\""), tile.file, tile.line) && sound;
    return sound;
}

void checkNames(LoadedProfile &loaded)
{
    NameCheck names(loaded);
    for (const metric::MetricSpec &metric : loaded.metrics) {
        for (const QString &drill : metric.drill)
            names.metric(drill, metric.file, metric.line);
    }
    loaded.rules.removeIf([&](const alert::RuleSpec &rule) { return !names.metric(rule.on, rule.file, rule.line); });
    loaded.tiles.removeIf([&](const wall::TileSpec &tile) { return !tileIsSound(tile, loaded, names); });
    for (wall::SceneSpec &scene : loaded.scenes) {
        scene.placements.removeIf([&](const wall::Placement &placement) {
            const bool declared = std::any_of(loaded.tiles.cbegin(), loaded.tiles.cend(),
                                              [&](const wall::TileSpec &tile) { return tile.id == placement.tile.id; });
            return !declared && !tileIsSound(placement.tile, loaded, names);
        });
    }
    names.known(loaded.wall.firstScene, idsOf(loaded.scenes), tr("unknown scene \"%1\""), QStringLiteral("wall.yaml"),
                0);
}

} // namespace

LoadedProfile LoadedProfile::load(const QString &folder, const QString &domainFolder)
{
    LoadedProfile loaded;
    loaded.profile = profile::Profile::load(folder, domainFolder);
    loaded.datasets = store::bindDatasets(loaded.profile);
    loaded.sources = source::bindSources(loaded.profile, loaded.datasets);
    loaded.metrics = metric::bindMetrics(loaded.profile);
    loaded.rules = alert::bindRules(loaded.profile);
    loaded.cameras = camera::bindCameras(loaded.profile);
    loaded.tiles = wall::bindTiles(loaded.profile);
    loaded.layers = wall::bindLayers(loaded.profile);
    loaded.wall = wall::bindWall(loaded.profile);
    loaded.scenes = wall::bindScenes(loaded.profile, loaded.wall, loaded.tiles);
    checkNames(loaded);
    return loaded;
}

const wall::SceneSpec *LoadedProfile::scene(const QString &id) const
{
    const auto found =
        std::find_if(scenes.cbegin(), scenes.cend(), [&](const wall::SceneSpec &scene) { return scene.id == id; });
    return found == scenes.cend() ? nullptr : &*found;
}

} // namespace toancanh::app
