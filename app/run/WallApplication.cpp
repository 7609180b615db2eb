// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/WallApplication.h"

#include "app/run/OpenStore.h"
#include "app/run/Resources.h"
#include "app/run/SecretsChoice.h"
#include "models/check/TileFaults.h"
#include "widgets/tiles/StripTile.h"
#include "widgets/tiles/camera/CameraTile.h"
#include "widgets/tiles/map/MapInputs.h"

#include <QCoreApplication>
#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(lcApp)

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
    if (const profile::Finding *centre = loaded.profile.missingOf(profile::Profile::Part::Centre)) {
        return failure(ErrorKind::Config,
                       QCoreApplication::translate("toancanh::app", "without centre.yaml there is nothing to show"),
                       centre->text());
    }
    const QString sceneId = options.scene.isEmpty() ? loaded.wall.firstScene : options.scene;
    const wall::SceneSpec *scene = loaded.scene(sceneId);
    if (!scene && loaded.findings().isEmpty() && !options.scene.isEmpty()) {
        return failure(ErrorKind::Config,
                       QCoreApplication::translate("toancanh::app", "the profile has no scene \"%1\"").arg(sceneId),
                       loaded.profile.folder);
    }
    auto secrets = chooseSecrets(options);
    if (!secrets)
        return tl::unexpected(secrets.error());
    auto clock = std::make_unique<SystemClock>();
    auto store = openStore(options, loaded, *clock);
    if (!store)
        return tl::unexpected(store.error());
    const wall::SceneSpec shown = scene ? *scene : check::sceneOfFault(loaded, sceneId);
    return std::unique_ptr<WallApplication>(new WallApplication(options, std::move(loaded), std::move(clock),
                                                                *std::move(secrets), *std::move(store), shown));
}

WallApplication::WallApplication(const RunOptions &options, check::LoadedProfile loaded, std::unique_ptr<Clock> clock,
                                 std::unique_ptr<secret::Secrets> secrets, std::unique_ptr<store::Store> store,
                                 const wall::SceneSpec &scene)
    : m_clock(std::move(clock))
    , m_options(options)
    , m_loaded(std::move(loaded))
    , m_data(RunningData::of(m_loaded))
    , m_secrets(std::move(secrets))
    , m_store(std::move(store))
    , m_clockWatch(*m_clock)
    , m_lease(std::make_unique<CollectorLease>(*m_store))
{
    const profile::Centre &centre = m_loaded.profile.centre;
    const auto secretOf = [kept = m_secrets](const QString &name) { return kept->read(name); };
    m_runner = std::make_unique<metric::MetricRunner>(*m_store, m_loaded.metrics, *m_clock, centre.zone);
    m_board = std::make_unique<alert::AlertBoard>(*m_store, m_loaded.rules, *m_clock, nullptr, centre.zone);
    m_board->follow(); // until the lease is ours
    m_streams = std::make_unique<camera::StreamPool>(m_loaded.cameras, secretOf, *m_clock);
    m_scene = std::make_unique<wallview::WallScene>(scene, tileContext(m_options, m_loaded, *m_clock), centre.title);
    m_windows = std::make_unique<wallview::WallWindows>(*m_scene, m_loaded.wall);
    wire();
}

WallApplication::~WallApplication()
{
    m_profileWatch.reset();
    m_collector.reset();
    m_ending.reset();
    m_lease.reset();
    m_windows.reset();
    m_scene.reset();
}

void WallApplication::wire()
{
    wallview::WallScene *scene = m_scene.get();
    connect(m_runner.get(), &metric::MetricRunner::resultChanged, m_board.get(), &alert::AlertBoard::take);
    connect(m_runner.get(), &metric::MetricRunner::resultChanged, scene, &wallview::WallScene::takeResult);
    connect(m_board.get(), &alert::AlertBoard::alertsChanged, scene, &wallview::WallScene::takeAlerts);
    connect(m_store.get(), &store::Store::sourceStatesChanged, this, &WallApplication::showSources,
            Qt::QueuedConnection);
    connect(m_store.get(), &store::Store::noticesChanged, this, &WallApplication::showNotices, Qt::QueuedConnection);
    connect(m_streams.get(), &camera::StreamPool::statusChanged, scene,
            [this, scene](const camera::CameraStatus &status) {
                scene->takeCameraStatus(status);
                scene->takeCameras(m_streams->statuses());
            });
    connect(scene, &wallview::WallScene::renderScaleChanged, this, &WallApplication::subscribeCameras);

    const QHash<QString, QString> names = areaNames(m_loaded.profile);
    scene->strip()->setAreaNames(names);
    scene->strip()->setFindings(int(m_loaded.findings().size()));
    for (tiles::CameraTile *tile : scene->cameraTiles()) {
        if (const camera::CameraSpec *spec = m_streams->spec(tile->spec().camera))
            tile->setCamera(*spec, names.value(spec->area));
    }
    for (const metric::MetricSpec &metric : std::as_const(m_loaded.metrics))
        scene->setMetricSpec(metric);
    scene->takeAlerts(m_board->alerts());
    scene->takeCameras(m_streams->statuses());
    showSources();

    m_frameBeat.setTimerType(Qt::PreciseTimer);
    m_frameBeat.setInterval(frameBeatMs);
    connect(&m_frameBeat, &QTimer::timeout, scene, &wallview::WallScene::takeFrames);
    m_secondBeat.setTimerType(Qt::PreciseTimer);
    m_secondBeat.setSingleShot(true);
    connect(&m_secondBeat, &QTimer::timeout, this, &WallApplication::beatSecond);
    connect(m_lease.get(), &CollectorLease::told, this, &WallApplication::followLease);
}

void WallApplication::show()
{
    QStringList watched = m_scene->metrics() + m_board->metrics();
    watched.removeDuplicates();
    for (const QString &metric : std::as_const(watched))
        m_runner->watch(metric);
    // With what was kept, tiles are painted once; a disk that hangs does not keep the wall dark.
    connect(m_runner.get(), &metric::MetricRunner::recalled, this, &WallApplication::open);
    connect(&m_opening, &QTimer::timeout, this, &WallApplication::open);
    m_opening.setSingleShot(true);
    m_opening.start(watched.isEmpty() ? 0 : longestRecallMs);
}

void WallApplication::open()
{
    if (!m_windows->windows().empty())
        return;
    m_opening.stop();
    if (m_options.windowed || !m_windows->showOnPanels(m_options.node))
        m_windows->showWhole();
    showNotices();
    m_scene->tick(m_clock->nowMs());
    m_frameBeat.start();
    m_secondBeat.start(0);
    m_lease->start();
    m_profileWatch = std::make_unique<ProfileWatch>(m_options.profileFolder, resourcePath(QStringLiteral("domains")),
                                                    ProfileWatch::Pace());
    connect(m_profileWatch.get(), &ProfileWatch::changed, this,
            [this](const std::shared_ptr<const check::LoadedProfile> &loaded) { takeUp(*loaded); });
}

void WallApplication::subscribeCameras()
{
    for (tiles::CameraTile *tile : m_scene->cameraTiles())
        tile->setFrames(
            m_streams->subscribe(tile->spec().camera, tile->pictureSize(), camera::Effort::Full, tile->tone()));
}

void WallApplication::showSources()
{
    m_scene->takeSources(m_store->sourceStates());
}

void WallApplication::showNotices()
{
    QStringList sentences;
    for (const dataset::Notice &notice : m_store->notices())
        sentences += notice.sentence;
    sentences += m_ownNotices;
    if (!m_profileNotice.isEmpty())
        sentences += m_profileNotice;
    m_scene->takeNotices(sentences);
}

void WallApplication::beatSecond()
{
    if (m_clockWatch.setByMs() != 0)
        m_board->clockWasSet();
    m_scene->tick(m_clock->nowMs());
    m_secondBeat.start(int(1000 - m_clock->nowMs() % 1000));
}

void WallApplication::followLease(bool isHeld)
{
    if (isHeld) {
        m_board->lead(CollectorLease::name(), m_lease->holder());
        collect();
    } else {
        m_board->follow();
        stopCollecting();
    }
}

void WallApplication::collect()
{
    if (m_collector || m_ending)
        return;
    const source::SecretOf secretOf([kept = m_secrets](const QString &name) { return kept->read(name); },
                                    m_secrets->description());
    // The tables are the collector's to change: another process may have written into them until now.
    const bool fits = m_store->datasets() == m_data.datasets;
    m_collector = std::make_unique<source::Collector>(*m_store, fits ? m_data.sources : QList<source::SourceSpec>(),
                                                      secretOf, *m_clock, m_loaded.profile.centre.zone);
    m_collector->start();
    if (!fits)
        m_collector->replace(m_data.sources, m_data.datasets);
}

/// Its thread may be in the midst of a large answer or wait for a keychain: it ends when it can.
void WallApplication::stopCollecting()
{
    if (!m_collector)
        return;
    m_ending = std::move(m_collector);
    connect(m_ending.get(), &source::Collector::stopped, this, [this] { m_ending.reset(); }, Qt::QueuedConnection);
    m_ending->stop();
}

/// A broken change leaves all as it is.
void WallApplication::takeUp(const check::LoadedProfile &changed)
{
    const profile::Findings reasons = reasonsAgainst(m_data, changed);
    m_profileNotice =
        reasons.isEmpty()
            ? QString()
            : tr("The changed profile is not taken up, its last good state goes on: %1").arg(reasons.first().text());
    showNotices();
    if (!reasons.isEmpty()) {
        qCWarning(lcApp).noquote() << m_profileNotice;
        for (qsizetype i = 1; i < reasons.size(); ++i)
            qCWarning(lcApp).noquote() << reasons.at(i).text();
        return;
    }
    const RunningData data = RunningData::of(changed);
    const bool isSame = data.declaresTheSame(m_data);
    m_data = data;
    m_store->setCacheLimit(changed.profile.centre.cacheLimitBytes);
    if (isSame)
        return;
    qCInfo(lcApp).noquote() << tr("the changed profile is taken up: %1 sources into %2 datasets")
                                   .arg(m_data.sources.size())
                                   .arg(m_data.datasets.size());
    if (m_collector)
        m_collector->replace(m_data.sources, m_data.datasets);
}

} // namespace toancanh::app
