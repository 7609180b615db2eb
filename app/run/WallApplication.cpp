// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/WallApplication.h"

#include "app/run/Resources.h"
#include "models/check/TileFaults.h"
#include "widgets/tiles/StripTile.h"
#include "widgets/tiles/camera/CameraTile.h"
#include "widgets/tiles/map/MapInputs.h"

#include <QCoreApplication>

namespace toancanh::app {

namespace {

constexpr int frameBeatMs = 40;
constexpr int longestRecallMs = 1000;

std::shared_ptr<const tiles::MapInputs> mapInputs(const check::LoadedProfile &loaded)
{
    return loaded.baseMap ? std::make_shared<const tiles::MapInputs>(
                                tiles::MapInputs{*loaded.baseMap, loaded.layers, loaded.cameras})
                          : nullptr;
}

tiles::TileContext tileContext(const RunOptions &options, const check::LoadedProfile &loaded, const Clock &clock)
{
    tiles::TileContext context;
    context.locale = options.locale;
    context.zone = loaded.profile.centre.zone;
    context.clock = &clock;
    context.typeScale = loaded.wall.geometry.typeScale();
    context.geometry = loaded.wall.geometry;
    context.map = mapInputs(loaded);
    context.profileFolder = options.profileFolder;
    return context;
}

QHash<QString, QString> areaNames(const profile::Profile &profile)
{
    QHash<QString, QString> names;
    for (const profile::Area &area : profile.areas)
        names.insert(area.id, area.name);
    return names;
}

} // namespace

Result<std::unique_ptr<WallApplication>> WallApplication::build(const RunOptions &options, check::LoadedProfile loaded)
{
    const QString sceneId = options.scene.isEmpty() ? loaded.wall.firstScene : options.scene;
    const wall::SceneSpec *scene = loaded.scene(sceneId);
    if (!scene && loaded.findings().isEmpty() && !options.scene.isEmpty()) {
        return failure(ErrorKind::Config,
                       QCoreApplication::translate("toancanh::app", "the profile has no scene \"%1\"").arg(sceneId),
                       loaded.profile.folder);
    }
    const wall::SceneSpec shown = scene ? *scene : check::sceneOfFault(loaded, sceneId);
    auto runtime =
        Runtime::build(options, std::move(loaded), {.domainFolder = resourcePath(QStringLiteral("domains"))});
    if (!runtime)
        return tl::unexpected(runtime.error());
    return std::unique_ptr<WallApplication>(new WallApplication(options, *std::move(runtime), shown));
}

WallApplication::WallApplication(const RunOptions &options, std::unique_ptr<Runtime> runtime,
                                 const wall::SceneSpec &scene)
    : m_options(options), m_runtime(std::move(runtime))
{
    const check::LoadedProfile &loaded = m_runtime->loaded();
    m_scene = std::make_unique<wallview::WallScene>(scene, tileContext(m_options, loaded, m_runtime->clock()),
                                                    loaded.profile.centre.title);
    m_windows = std::make_unique<wallview::WallWindows>(*m_scene, loaded.wall);
    wire();
}

WallApplication::~WallApplication() = default;

void WallApplication::wire()
{
    wallview::WallScene *scene = m_scene.get();
    connect(&m_runtime->metrics(), &metric::MetricRunner::resultChanged, scene, &wallview::WallScene::takeResult);
    connect(&m_runtime->alerts(), &alert::AlertBoard::alertsChanged, scene, &wallview::WallScene::takeAlerts);
    connect(&m_runtime->store(), &store::Store::sourceStatesChanged, this, &WallApplication::showSources,
            Qt::QueuedConnection);
    connect(m_runtime.get(), &Runtime::noticesChanged, this, &WallApplication::showNotices);
    connect(m_runtime->streams(), &camera::StreamPool::statusChanged, scene,
            [this, scene](const camera::CameraStatus &status) {
                scene->takeCameraStatus(status);
                scene->takeCameras(m_runtime->streams()->statuses());
            });
    connect(scene, &wallview::WallScene::renderScaleChanged, this, &WallApplication::subscribeCameras);

    const QHash<QString, QString> names = areaNames(m_runtime->loaded().profile);
    scene->strip()->setAreaNames(names);
    scene->strip()->setFindings(int(m_runtime->loaded().findings().size()));
    for (tiles::CameraTile *tile : scene->cameraTiles()) {
        if (const camera::CameraSpec *spec = m_runtime->streams()->spec(tile->spec().camera))
            tile->setCamera(*spec, names.value(spec->area));
    }
    for (const metric::MetricSpec &metric : m_runtime->loaded().metrics)
        scene->setMetricSpec(metric);
    scene->takeAlerts(m_runtime->alerts().alerts());
    scene->takeCameras(m_runtime->streams()->statuses());
    showSources();

    m_frameBeat.setTimerType(Qt::PreciseTimer);
    m_frameBeat.setInterval(frameBeatMs);
    connect(&m_frameBeat, &QTimer::timeout, scene, &wallview::WallScene::takeFrames);
    m_secondBeat.setTimerType(Qt::PreciseTimer);
    m_secondBeat.setSingleShot(true);
    connect(&m_secondBeat, &QTimer::timeout, this, &WallApplication::beatSecond);
}

void WallApplication::show()
{
    m_runtime->watch(m_scene->metrics());
    // With what was kept, tiles are painted once; a disk that hangs does not keep the wall dark.
    connect(&m_runtime->metrics(), &metric::MetricRunner::recalled, this, &WallApplication::open);
    connect(&m_opening, &QTimer::timeout, this, &WallApplication::open);
    m_opening.setSingleShot(true);
    const bool isNothingWatched = m_scene->metrics().isEmpty() && m_runtime->alerts().metrics().isEmpty();
    m_opening.start(isNothingWatched ? 0 : longestRecallMs);
}

void WallApplication::open()
{
    if (!m_windows->windows().empty())
        return;
    m_opening.stop();
    if (m_options.windowed || !m_windows->showOnPanels(m_options.node))
        m_windows->showWhole();
    showNotices();
    m_scene->tick(m_runtime->clock().nowMs());
    m_frameBeat.start();
    m_secondBeat.start(0);
    m_runtime->start();
}

void WallApplication::subscribeCameras()
{
    for (tiles::CameraTile *tile : m_scene->cameraTiles())
        tile->setFrames(m_runtime->streams()->subscribe(tile->spec().camera, tile->pictureSize(), camera::Effort::Full,
                                                        tile->tone()));
}

void WallApplication::showSources()
{
    m_scene->takeSources(m_runtime->store().sourceStates());
}

void WallApplication::showNotices()
{
    m_scene->takeNotices(m_runtime->notices() + m_ownNotices);
}

void WallApplication::beatSecond()
{
    m_scene->tick(m_runtime->clock().nowMs());
    m_secondBeat.start(int(1000 - m_runtime->clock().nowMs() % 1000));
}

} // namespace toancanh::app
