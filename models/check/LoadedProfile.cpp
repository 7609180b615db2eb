// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/check/LoadedProfile.h"

#include "models/check/QueryCheck.h"
#include "models/check/TileFaults.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace toancanh::check {

namespace {

QStringList idsOf(const QList<camera::CameraSpec> &cameras)
{
    QStringList ids;
    for (const camera::CameraSpec &camera : cameras)
        ids << camera.id;
    return ids;
}

void requireWall(profile::Profile &profile)
{
    using Part = profile::Profile::Part;
    if (profile.wall || profile.missingOf(Part::Wall) || profile.missingOf(Part::Centre))
        return;
    const profile::Finding none{QStringLiteral("wall.yaml"), 0, 0,
                                QCoreApplication::translate("toancanh::check", "there is no such file"),
                                QCoreApplication::translate("toancanh::check", "describe the wall in it")};
    profile::addFinding(*profile.findings, none);
    profile.markMissing(Part::Wall, none);
}

std::shared_ptr<const map::BaseMap> loadMap(profile::Profile &profile)
{
    if (!profile.centre.boundaries)
        return nullptr;
    auto base = map::BaseMap::load(profile);
    if (base)
        return std::make_shared<const map::BaseMap>(*std::move(base));
    const QString file = QDir(profile.folder).relativeFilePath(profile.centre.boundaries->file);
    profile::addFinding(*profile.findings, {file, 0, 0, base.error().sentence, {}});
    profile.markUnread(profile::Profile::Part::Boundaries, file);
    return nullptr;
}

} // namespace

LoadedProfile LoadedProfile::load(const QString &folder, const QString &domainFolder)
{
    LoadedProfile loaded;
    loaded.profile = profile::Profile::load(folder, domainFolder);
    loaded.datasets = dataset::bindDatasets(loaded.profile);
    loaded.sources = source::bindSources(loaded.profile, loaded.datasets);
    loaded.metrics = metric::bindMetrics(loaded.profile);
    loaded.rules = alert::bindRules(loaded.profile);
    loaded.cameras = camera::bindCameras(loaded.profile);
    loaded.tiles = wall::bindTiles(loaded.profile);
    loaded.layers = wall::bindLayers(loaded.profile);
    requireWall(loaded.profile);
    loaded.wall = wall::bindWall(loaded.profile);
    loaded.scenes = wall::bindScenes(loaded.profile, loaded.wall, loaded.tiles, idsOf(loaded.cameras));
    if (loaded.wall.firstScene.isEmpty() && !loaded.scenes.isEmpty())
        loaded.wall.firstScene = loaded.scenes.constFirst().id;
    loaded.baseMap = loadMap(loaded.profile);
    markFaults(loaded, checkQueries(loaded));
    return loaded;
}

const wall::SceneSpec *LoadedProfile::scene(const QString &id) const
{
    const auto found =
        std::find_if(scenes.cbegin(), scenes.cend(), [&](const wall::SceneSpec &scene) { return scene.id == id; });
    return found == scenes.cend() ? nullptr : &*found;
}

} // namespace toancanh::check
