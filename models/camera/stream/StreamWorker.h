// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Backoff.h"
#include "models/base/Deadline.h"
#include "models/camera/CameraSpec.h"
#include "models/camera/stream/Decoder.h"
#include "models/camera/stream/FrameOutputs.h"
#include "models/camera/stream/RtspSession.h"
#include "models/camera/stream/SenderClock.h"
#include "models/camera/stream/StreamReporter.h"

#include <atomic>
#include <condition_variable>
#include <thread>

namespace toancanh::camera {

/// Keeps one camera's picture coming, on a thread of its own: connects, decodes, hands frames out, tries again for
/// ever. Owned by the StreamPool, whose thread calls everything public; only stopping is waited for, and that is short.
class StreamWorker
{
public:
    using SecretOf = std::function<Result<QString>(const QString &name)>;
    /// `publish` is called on the worker's thread.
    StreamWorker(CameraSpec camera, SecretOf secretOf, const Clock &clock, StreamReporter::Publish publish);
    StreamWorker(const StreamWorker &) = delete;
    StreamWorker &operator=(const StreamWorker &) = delete;
    ~StreamWorker(); ///< stops and joins

    void start();
    /// The camera's stream and the effort follow from what is wanted; without outputs the stream stays as it is.
    void setOutputs(const std::vector<FrameOutput> &outputs);
    void requestStop();
    bool isFinished() const { return m_isFinished; }

private:
    void run();
    Error runSession();
    Error decode(RtspSession &session, Decoder &decoder);
    void relateClock(const AVPacket &packet, const AVStream &stream);
    bool deliver(const AVFrame &picture, const AVStream &stream);
    void wait(qint64 ms);

    const CameraSpec m_camera;
    const SecretOf m_secretOf;
    const Clock &m_clock;
    FrameOutputs m_outputs;
    StreamReporter m_reporter;
    Backoff m_backoff;
    SenderClock m_senderClock;
    std::optional<qint64> m_pendingWallclockUs;
    qint64 m_sequence = 0;
    std::atomic<int> m_wantedStream = -1;
    std::atomic<Effort> m_effort = Effort::Full;
    std::atomic<bool> m_isStopping = false;
    std::atomic<bool> m_isFinished = false;
    std::mutex m_waitMutex;
    std::condition_variable m_woken;
    std::thread m_thread;
};

} // namespace toancanh::camera
