// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/StreamReporter.h"

#include "models/camera/stream/Logging.h"

#include <QCoreApplication>

#include <cmath>

namespace toancanh::camera {

namespace {

constexpr qint64 rateWindowMs = 3'000;
constexpr qint64 rateEndMs = 1'500; ///< without a frame there is no rate
constexpr qint64 tickIntervalMs = 50;
constexpr qint64 publishIntervalMs = 1'000;

QString tr(const char *sentence)
{
    return QCoreApplication::translate("toancanh::camera", sentence);
}

} // namespace

StreamReporter::StreamReporter(QString camera, const Clock &clock, Publish publish)
    : m_camera(std::move(camera)), m_clock(clock), m_publish(std::move(publish)), m_state(startedAt(now()))
{}

void StreamReporter::frameArrived()
{
    m_frameTimes.push_back(m_clock.monotonicMs());
    apply(FrameArrived{});
}

void StreamReporter::ticked()
{
    // FFmpeg asks several times a packet whether to go on.
    const qint64 nowMs = m_clock.monotonicMs();
    if (nowMs - m_tickedAtMs < tickIntervalMs)
        return;
    m_tickedAtMs = nowMs;
    apply(Ticked{});
}

void StreamReporter::apply(const StreamEvent &event)
{
    const Instant at = now();
    const StreamState before = m_state;
    m_state = reduced(std::move(m_state), event, at);
    log(before);
    publishWhenDue(at);
}

void StreamReporter::log(const StreamState &before)
{
    const bool isLive = m_state.state == CameraState::Live;
    if (isLive && m_outageLogged) {
        const qint64 seconds = (m_clock.monotonicMs() - m_outageStartMs + 500) / 1000;
        qCInfo(lcCamera).noquote() << tr("%1 shows a picture again after %2 s").arg(m_camera).arg(seconds);
        m_outageLogged = false;
    }
    const bool stalled = before.state == CameraState::Live && !isLive;
    const bool neverBegan = !m_state.lastFrame && (m_state.error || m_state.state == CameraState::Lost);
    if ((stalled || neverBegan) && !m_outageLogged) {
        m_outageLogged = true;
        m_outageStartMs = m_state.lastFrame ? m_state.lastFrame->monotonicMs : m_state.since.monotonicMs;
        qCWarning(lcCamera).noquote() << tr("%1 shows no picture: %2")
                                             .arg(m_camera, m_state.error ? m_state.error->sentence
                                                                          : tr("no frame comes any more"))
                                      << (m_state.error ? m_state.error->where : QString());
    }
}

void StreamReporter::publishWhenDue(Instant at)
{
    const bool changed = !m_publishedAtMs || m_published.state != m_state.state
                         || m_published.attempt != m_state.attempt || m_published.error != m_state.error
                         || m_published.decoder != m_decoder;
    if (!changed && at.monotonicMs - *m_publishedAtMs < publishIntervalMs)
        return;

    CameraStatus status;
    status.camera = m_camera;
    status.state = m_state.state;
    status.attempt = m_state.attempt;
    if (m_state.lastFrame)
        status.lastFrameAtMs = m_state.lastFrame->utcMs;
    status.sinceMs = m_state.since.utcMs;
    status.framesPerSecond = framesPerSecond(at);
    status.decoder = m_decoder;
    status.error = m_state.error;
    m_publishedAtMs = at.monotonicMs;
    if (status != m_published) {
        m_published = status;
        m_publish(status);
    }
}

double StreamReporter::framesPerSecond(Instant at)
{
    while (!m_frameTimes.empty() && at.monotonicMs - m_frameTimes.front() > rateWindowMs)
        m_frameTimes.pop_front();
    if (m_frameTimes.size() < 2 || m_frameTimes.back() == m_frameTimes.front())
        return 0;
    if (at.monotonicMs - m_frameTimes.back() > rateEndMs)
        return 0;
    const double seconds = double(m_frameTimes.back() - m_frameTimes.front()) / 1000.0;
    return std::round(10.0 * double(m_frameTimes.size() - 1) / seconds) / 10.0;
}

} // namespace toancanh::camera
