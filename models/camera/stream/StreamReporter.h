// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/camera/stream/StreamState.h"

#include <deque>
#include <functional>

namespace toancanh::camera {

/// Turns what one stream's thread sees into statuses: at once when something changed, else once a second.
/// Tells the log once when the picture is lost and once when it is back. Stream thread.
class StreamReporter
{
public:
    using Publish = std::function<void(const CameraStatus &)>;

    StreamReporter(QString camera, const Clock &clock, Publish publish);

    void attempted() { apply(Attempted{}); }
    void frameArrived();
    void failed(const Error &error) { apply(Failed{error}); }
    void ticked(); ///< as often as one likes
    void setDecoder(const QString &decoder) { m_decoder = decoder; }

private:
    void apply(const StreamEvent &event);
    void log(const StreamState &before);
    void publishWhenDue(Instant now);
    double framesPerSecond(Instant now);
    Instant now() const { return {m_clock.nowMs(), m_clock.monotonicMs()}; }

    QString m_camera;
    const Clock &m_clock;
    Publish m_publish;
    StreamState m_state;
    QString m_decoder;
    std::deque<qint64> m_frameTimes; ///< monotonic ms, the last seconds
    CameraStatus m_published;
    std::optional<qint64> m_publishedAtMs; ///< monotonic
    qint64 m_tickedAtMs = 0;
    bool m_outageLogged = false;
    qint64 m_outageStartMs = 0;
};

} // namespace toancanh::camera
