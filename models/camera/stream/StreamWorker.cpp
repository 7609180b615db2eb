// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/StreamWorker.h"

#include "models/base/Priority.h"
#include "models/camera/stream/FfmpegLog.h"
#include "models/camera/stream/LiveEdge.h"
#include "models/camera/stream/StreamChoice.h"
#include "models/camera/stream/StreamError.h"

#include <algorithm>

namespace toancanh::camera {

namespace {

constexpr qint64 firstRetryMs = 250;
constexpr qint64 retryCapMs = 1'000;
/// Cameras lock an account after a few wrong passwords; the person who mends it can wait this long.
constexpr qint64 authRetryMs = 30'000;
constexpr qint64 waitStepMs = 200;
/// Without a picture the camera is no longer live: to connect anew costs less than to hope. The description may be
/// out of date, for instance, when the camera's codec was changed.
constexpr qint64 pictureLimitMs = stallLimitMs;
/// A camera may send its first key frame only after 10 s.
constexpr qint64 firstPictureLimitMs = 15'000;
/// Cameras that save bandwidth send key frames as rarely as this.
constexpr qint64 keyFrameLimitMs = 30'000;

std::optional<qint64> reportedWallclockUs(const AVPacket &packet)
{
    size_t size = 0;
    const uint8_t *data = av_packet_get_side_data(&packet, AV_PKT_DATA_PRFT, &size);
    if (!data || size < sizeof(AVProducerReferenceTime))
        return std::nullopt;
    return reinterpret_cast<const AVProducerReferenceTime *>(data)->wallclock;
}

std::optional<qint64> microseconds(int64_t timestamp, const AVStream &stream)
{
    if (timestamp == AV_NOPTS_VALUE)
        return std::nullopt;
    return av_rescale_q(timestamp, stream.time_base, AVRational{1, 1'000'000});
}

} // namespace

StreamWorker::StreamWorker(CameraSpec camera, SecretOf secretOf, const Clock &clock, StreamReporter::Publish publish)
    : m_camera(std::move(camera))
    , m_secretOf(std::move(secretOf))
    , m_clock(clock)
    , m_reporter(m_camera.id, clock, std::move(publish))
    , m_backoff(firstRetryMs, retryCapMs)
{}

StreamWorker::~StreamWorker()
{
    requestStop();
    if (m_thread.joinable())
        m_thread.join();
}

void StreamWorker::start()
{
    m_thread = std::thread([this] { run(); });
}

void StreamWorker::setOutputs(const std::vector<FrameOutput> &outputs)
{
    m_outputs.set(outputs);
    if (outputs.empty())
        return;
    QSize largest;
    Effort effort = Effort::KeyFramesOnly;
    for (const FrameOutput &output : outputs) {
        largest = largest.expandedTo(output.box);
        effort = std::min(effort, output.effort);
    }
    m_wantedStream = chosenStream(m_camera.streams, largest);
    m_effort = effort;
}

void StreamWorker::requestStop()
{
    {
        const std::scoped_lock lock(m_waitMutex);
        m_isStopping = true;
    }
    m_woken.notify_all();
}

void StreamWorker::run()
{
    stepBack();
    captureFfmpegLog();
    while (!m_isStopping) {
        m_reporter.attempted();
        const qint64 startMs = m_clock.monotonicMs();
        const qint64 framesBefore = m_sequence;
        const Error ended = runSession();
        if (m_sequence > framesBefore)
            m_backoff.reset();
        if (ended.kind == ErrorKind::Cancelled)
            continue;
        m_reporter.failed(ended);
        // The pause counts from the attempt's start: who let us wait for seconds has been spared already.
        const qint64 pauseMs = ended.kind == ErrorKind::Auth ? authRetryMs : m_backoff.nextMs();
        wait(qMax<qint64>(0, startMs + pauseMs - m_clock.monotonicMs()));
    }
    m_isFinished = true;
}

Error StreamWorker::runSession()
{
    const int streamIndex = m_wantedStream;
    const StreamSpec &stream = m_camera.streams.at(streamIndex);
    QString userInfo;
    if (!m_camera.secret.isEmpty()) {
        const Result<QString> secret = m_secretOf(m_camera.secret);
        if (!secret)
            return secret.error();
        userInfo = *secret;
    }
    m_senderClock = {};
    m_pendingWallclockUs.reset();

    RtspSession session(m_clock, [this, streamIndex] {
        m_reporter.ticked();
        return m_isStopping || m_wantedStream != streamIndex;
    });
    if (const Result<void> opened = session.open(stream.url, userInfo, m_camera.transport); !opened)
        return opened.error();
    Decoder decoder;
    if (const Result<void> opened = decoder.open(*session.video(), stream.size, stream.url); !opened)
        return opened.error();
    return decode(session, decoder);
}

Error StreamWorker::decode(RtspSession &session, Decoder &decoder)
{
    const AVStream &stream = *session.video();
    const AvPointer<AVPacket> packet(av_packet_alloc());
    bool hasBegun = false;
    bool isFlowing = false; // every frame gives a picture
    LiveEdge edge;
    for (;;) {
        session.setPictureLimit(isFlowing ? pictureLimitMs : hasBegun ? keyFrameLimitMs : firstPictureLimitMs);
        if (const Result<void> read = session.read(packet.get()); !read)
            return read.error();
        relateClock(*packet, stream);
        const std::optional<qint64> ptsUs = microseconds(packet->pts, stream);
        const bool isKeyFrame = packet->flags & AV_PKT_FLAG_KEY;
        if (ptsUs && !edge.passes(*ptsUs / 1000, isKeyFrame, m_clock.monotonicMs())) {
            isFlowing = false;
            av_packet_unref(packet.get());
            continue;
        }
        const Effort effort = m_effort;
        const bool isKeyFramesOnly = effort == Effort::KeyFramesOnly;
        decoder.setEffort(effort);
        decoder.send(packet.get());
        isFlowing = isFlowing && !isKeyFramesOnly;
        while (const AVFrame *picture = decoder.receive()) {
            m_reporter.setDecoder(decoder.description());
            if (!deliver(*picture, stream))
                continue;
            session.pictureSeen();
            hasBegun = true;
            isFlowing = !isKeyFramesOnly;
            if (!isKeyFramesOnly)
                m_reporter.frameArrived();
        }
        // Between key frames nothing is decoded, yet frames arrive.
        if (isKeyFramesOnly && hasBegun)
            m_reporter.frameArrived();
    }
}

void StreamWorker::relateClock(const AVPacket &packet, const AVStream &stream)
{
    // A parser gives a frame out when the next one begins, and with it the report that belongs to that next one.
    const bool isParsed =
        stream.codecpar->codec_id == AV_CODEC_ID_H264 || stream.codecpar->codec_id == AV_CODEC_ID_HEVC;
    const std::optional<qint64> reported = reportedWallclockUs(packet);
    const std::optional<qint64> wallclockUs = isParsed ? m_pendingWallclockUs : reported;
    const std::optional<qint64> ptsUs = microseconds(packet.pts, stream);
    if (wallclockUs && ptsUs)
        m_senderClock.relate(*ptsUs, *wallclockUs);
    m_pendingWallclockUs = reported;
}

bool StreamWorker::deliver(const AVFrame &picture, const AVStream &stream)
{
    Frame stamp;
    stamp.sequence = ++m_sequence;
    stamp.takenAtMs = m_clock.nowMs();
    if (const std::optional<qint64> ptsUs = microseconds(picture.best_effort_timestamp, stream)) {
        if (const std::optional<qint64> senderMs = m_senderClock.utcMs(*ptsUs, stamp.takenAtMs)) {
            stamp.takenAtMs = *senderMs;
            stamp.isSenderTime = true;
        }
    }
    return m_outputs.deliver(picture, stamp, m_clock.monotonicMs());
}

void StreamWorker::wait(qint64 ms)
{
    const Deadline deadline(m_clock, ms);
    std::unique_lock lock(m_waitMutex);
    while (!m_isStopping && !deadline.isPast()) {
        const auto step = std::chrono::milliseconds(qMin(waitStepMs, deadline.remainingMs()));
        m_woken.wait_for(lock, step, [this] { return m_isStopping.load(); });
        m_reporter.ticked();
    }
}

} // namespace toancanh::camera
