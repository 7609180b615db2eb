// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/StreamPool.h"

#include "models/camera/stream/HealthProbe.h"
#include "models/camera/stream/StreamChoice.h"
#include "models/camera/stream/StreamWorker.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#include <map>

namespace toancanh::camera {

namespace {

constexpr int sweepMs = 200;
constexpr qint64 lingerMs = 3'000;

Error configError(const char *sentence, const QString &camera)
{
    return {ErrorKind::Config, QCoreApplication::translate("toancanh::camera", sentence), camera};
}

} // namespace

/// One camera that is, or was a moment ago, subscribed to.
struct Running
{
    std::unique_ptr<StreamWorker> worker;
    std::vector<FrameOutput> outputs;
    qint64 unwatchedSinceMs = 0;
    quint64 generation = 0;
};

class StreamPool::Private
{
public:
    Private(StreamPool &pool, QList<CameraSpec> cameras, SecretOf secretOf, const Clock &clock);
    ~Private();

    std::shared_ptr<FrameSlot> subscribe(const CameraSpec &camera, QSize size, Effort effort, const FrameTone &tone);
    void received(const CameraStatus &status, quint64 generation);
    void probed(const QString &camera, const std::optional<Error> &error);
    void sweep();
    void updateProbes();
    void set(const CameraStatus &status);

    StreamPool &m_pool;
    const QList<CameraSpec> m_cameras;
    const SecretOf m_secretOf;
    const Clock &m_clock;
    QHash<QString, qsizetype> m_index;
    QHash<QString, CameraStatus> m_statuses;
    std::map<QString, Running> m_running;
    std::vector<std::unique_ptr<StreamWorker>> m_stopping;
    quint64 m_generation = 0;
    QTimer m_sweep;
    QTimer m_probeUpdate;
    QThread m_probeThread;
    HealthProbe *m_probe = new HealthProbe; ///< deleted by its thread's end
};

StreamPool::Private::Private(StreamPool &pool, QList<CameraSpec> cameras, SecretOf secretOf, const Clock &clock)
    : m_pool(pool), m_cameras(std::move(cameras)), m_secretOf(std::move(secretOf)), m_clock(clock)
{
    for (qsizetype i = 0; i < m_cameras.size(); ++i) {
        CameraStatus status;
        status.camera = m_cameras.at(i).id;
        status.sinceMs = m_clock.nowMs();
        if (m_cameras.at(i).streams.isEmpty()) {
            status.state = CameraState::Lost;
            status.error =
                configError(QT_TRANSLATE_NOOP("toancanh::camera", "the camera has no stream"), status.camera);
        }
        m_index.insert(status.camera, i);
        m_statuses.insert(status.camera, status);
    }

    m_probe->moveToThread(&m_probeThread);
    QObject::connect(&m_probeThread, &QThread::finished, m_probe, &QObject::deleteLater);
    QObject::connect(m_probe, &HealthProbe::answered, &m_pool,
                     [this](const QString &camera) { probed(camera, std::nullopt); });
    QObject::connect(m_probe, &HealthProbe::silent, &m_pool,
                     [this](const QString &camera, const Error &reason) { probed(camera, reason); });
    m_probeThread.start();
    // Many subscriptions come in one turn of the event loop, the first ones in this one: those cameras need no probe.
    m_probeUpdate.setSingleShot(true);
    QObject::connect(&m_probeUpdate, &QTimer::timeout, &m_pool, [this] { updateProbes(); });
    m_probeUpdate.start(0);

    QObject::connect(&m_sweep, &QTimer::timeout, &m_pool, [this] { sweep(); });
    m_sweep.start(sweepMs);
}

StreamPool::Private::~Private()
{
    // All are told before any is waited for.
    for (auto &[camera, running] : m_running)
        running.worker->requestStop();
    m_probeThread.quit();
    m_running.clear();
    m_stopping.clear();
    m_probeThread.wait();
}

std::shared_ptr<FrameSlot> StreamPool::Private::subscribe(const CameraSpec &camera, QSize size, Effort effort,
                                                          const FrameTone &tone)
{
    Running &running = m_running[camera.id];
    for (const FrameOutput &output : running.outputs) {
        if (output.box != size || output.effort != effort || !(output.tone == tone))
            continue;
        if (std::shared_ptr<FrameSlot> slot = output.slot.lock())
            return slot;
    }
    auto slot = std::make_shared<FrameSlot>();
    running.outputs.push_back({size, effort, slot, tone});
    running.unwatchedSinceMs = 0;
    if (running.worker) {
        running.worker->setOutputs(running.outputs);
        return slot;
    }
    running.generation = ++m_generation;
    const auto publish = [this, generation = running.generation](const CameraStatus &status) {
        QMetaObject::invokeMethod(
            &m_pool, [this, status, generation] { received(status, generation); }, Qt::QueuedConnection);
    };
    running.worker = std::make_unique<StreamWorker>(camera, m_secretOf, m_clock, publish);
    running.worker->setOutputs(running.outputs);
    running.worker->start();
    m_probeUpdate.start(0);
    return slot;
}

void StreamPool::Private::received(const CameraStatus &status, quint64 generation)
{
    const auto running = m_running.find(status.camera);
    if (running != m_running.end() && running->second.generation == generation)
        set(status);
}

void StreamPool::Private::probed(const QString &camera, const std::optional<Error> &error)
{
    if (m_running.contains(camera))
        return;
    CameraStatus status = m_statuses.value(camera);
    const CameraState state = error ? CameraState::Lost : CameraState::Live;
    if (status.state != state)
        status.sinceMs = m_clock.nowMs();
    status.state = state;
    status.error = error;
    status.attempt = 0;
    status.framesPerSecond = 0;
    status.decoder.clear();
    set(status);
}

void StreamPool::Private::set(const CameraStatus &status)
{
    CameraStatus &known = m_statuses[status.camera];
    if (known == status)
        return;
    known = status;
    Q_EMIT m_pool.statusChanged(status);
}

void StreamPool::Private::sweep()
{
    const qint64 nowMs = m_clock.monotonicMs();
    bool hasEnded = false;
    for (auto entry = m_running.begin(); entry != m_running.end();) {
        Running &running = entry->second;
        if (std::erase_if(running.outputs, [](const FrameOutput &output) { return output.slot.expired(); }) > 0) {
            running.worker->setOutputs(running.outputs);
            running.unwatchedSinceMs = nowMs;
        }
        if (!running.outputs.empty() || nowMs - running.unwatchedSinceMs < lingerMs) {
            ++entry;
            continue;
        }
        running.worker->requestStop();
        m_stopping.push_back(std::move(running.worker));
        entry = m_running.erase(entry);
        hasEnded = true;
    }
    std::erase_if(m_stopping, [](const std::unique_ptr<StreamWorker> &worker) { return worker->isFinished(); });
    if (hasEnded)
        m_probeUpdate.start(0);
}

void StreamPool::Private::updateProbes()
{
    QHash<QString, QUrl> targets;
    for (const CameraSpec &camera : m_cameras) {
        if (!camera.streams.isEmpty() && !m_running.contains(camera.id))
            targets.insert(camera.id, camera.streams.at(chosenStream(camera.streams, QSize(1, 1))).url);
    }
    QMetaObject::invokeMethod(m_probe, [probe = m_probe, targets] { probe->setTargets(targets); });
}

StreamPool::StreamPool(QList<CameraSpec> cameras, SecretOf secretOf, const Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, std::move(cameras), std::move(secretOf), clock))
{}

StreamPool::~StreamPool() = default;

std::shared_ptr<FrameSlot> StreamPool::subscribe(const QString &camera, QSize size, Effort effort,
                                                 const FrameTone &tone)
{
    const CameraSpec *known = spec(camera);
    if (!known || known->streams.isEmpty() || size.isEmpty())
        return std::make_shared<FrameSlot>();
    return d->subscribe(*known, size, effort, tone);
}

QList<CameraStatus> StreamPool::statuses() const
{
    QList<CameraStatus> all;
    for (const CameraSpec &camera : d->m_cameras)
        all << d->m_statuses.value(camera.id);
    return all;
}

CameraStatus StreamPool::status(const QString &camera) const
{
    if (const auto known = d->m_statuses.constFind(camera); known != d->m_statuses.constEnd())
        return *known;
    CameraStatus unknown;
    unknown.camera = camera;
    unknown.state = CameraState::Lost;
    unknown.error = configError(QT_TRANSLATE_NOOP("toancanh::camera", "the profile has no such camera"), camera);
    return unknown;
}

const CameraSpec *StreamPool::spec(const QString &camera) const
{
    const qsizetype index = d->m_index.value(camera, -1);
    return index < 0 ? nullptr : &d->m_cameras.at(index);
}

const QList<CameraSpec> &StreamPool::cameras() const
{
    return d->m_cameras;
}

} // namespace toancanh::camera
