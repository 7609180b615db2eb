// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/RtspSession.h"

#include "models/camera/stream/HostLookup.h"
#include "models/camera/stream/StreamError.h"

#include <cerrno>

namespace toancanh::camera {

namespace {

constexpr qint64 connectLimitMs = 5'000;
constexpr qint64 packetLimitMs = 3'000;
constexpr qint64 closeLimitMs = 200;
constexpr std::chrono::milliseconds lookupStep{50};

/// Whether another address of the same camera may do better.
bool leadsNowhere(int code)
{
    return code == AVERROR(ECONNREFUSED) || code == AVERROR(EHOSTUNREACH) || code == AVERROR(ENETUNREACH)
           || code == AVERROR(ETIMEDOUT);
}

struct Options
{
    AVDictionary *dictionary = nullptr;
    Options() = default;
    Options(const Options &) = delete;
    Options &operator=(const Options &) = delete;
    ~Options() { av_dict_free(&dictionary); }
    void set(const char *key, const char *value) { av_dict_set(&dictionary, key, value, 0); }
};

} // namespace

QByteArray addressWithUser(const QUrl &url, const QString &userInfo)
{
    QByteArray address = url.adjusted(QUrl::RemoveUserInfo).toEncoded();
    if (userInfo.isEmpty())
        return address;
    const qsizetype colon = userInfo.indexOf(u':');
    const QString user = userInfo.left(colon);
    const QString password = colon < 0 ? QString() : userInfo.mid(colon + 1);
    const QByteArray encoded = QUrl::toPercentEncoding(user) + ':' + QUrl::toPercentEncoding(password) + '@';
    return address.insert(address.indexOf("://") + 3, encoded);
}

RtspSession::RtspSession(const Clock &clock, std::function<bool()> isCancelled)
    : m_clock(clock), m_isCancelled(std::move(isCancelled))
{}

RtspSession::~RtspSession()
{
    // A moment for TEARDOWN: without it a camera goes on sending over UDP until its own time-out.
    enter(Phase::Closing, closeLimitMs);
    m_context.reset();
}

void RtspSession::enter(Phase phase, qint64 limitMs)
{
    m_phase = phase;
    m_phaseEndMs = m_clock.monotonicMs() + limitMs;
}

Result<void> RtspSession::open(const QUrl &url, const QString &userInfo, Transport transport)
{
    m_url = url;
    const qint64 endMs = m_clock.monotonicMs() + connectLimitMs;
    const Result<QStringList> hosts = lookUp();
    if (!hosts)
        return tl::unexpected<Error>(hosts.error());
    int code = AVERROR(EHOSTUNREACH);
    for (qsizetype i = 0; i < hosts->size(); ++i) {
        // Every address gets its share of the time, so that one which leads nowhere doesn't use up all of it.
        enter(Phase::Connecting, qMax<qint64>(0, endMs - m_clock.monotonicMs()) / (hosts->size() - i));
        m_interruption = Interruption::None;
        QUrl there = url;
        there.setHost(hosts->at(i));
        code = connectTo(addressWithUser(there, userInfo), transport);
        if (code >= 0) {
            m_phase = Phase::Streaming;
            m_lastPacketMs = m_lastPictureMs = m_clock.monotonicMs();
            return {};
        }
        if (m_interruption != Interruption::ConnectLimit && !leadsNowhere(code))
            break;
    }
    return failed(code);
}

Result<QStringList> RtspSession::lookUp()
{
    if (isNumericHost(m_url.host()))
        return QStringList{m_url.host()};
    enter(Phase::LookingUp, connectLimitMs);
    const std::shared_future<HostAnswer> lookup = lookUpHost(m_url.host());
    while (lookup.wait_for(lookupStep) != std::future_status::ready) {
        if (interrupt(this))
            return failed(AVERROR_EXIT);
    }
    const HostAnswer &answer = lookup.get();
    if (answer.addresses.isEmpty())
        return tl::unexpected<Error>(answer.isServerSilent ? nameServerSilent(m_url) : hostUnknown(m_url));
    // TLS must know by which name the camera goes. FFmpeg looks it up once more: it was answered a moment ago.
    return m_url.scheme() == QLatin1String("rtsps") ? QStringList{m_url.host()} : answer.addresses;
}

int RtspSession::connectTo(const QByteArray &address, Transport transport)
{
    AVFormatContext *context = avformat_alloc_context();
    if (!context)
        return AVERROR(ENOMEM);
    context->interrupt_callback = {&RtspSession::interrupt, this};
    context->flags |= AVFMT_FLAG_NOBUFFER;
    context->probesize = 32'768;
    context->max_analyze_duration = 200'000;

    Options options;
    options.set("rtsp_transport", transport == Transport::Udp ? "udp" : "tcp");
    options.set("allowed_media_types", "video");
    options.set("timeout", "5000000");
    options.set("buffer_size", "1048576");
    options.set("user_agent", "ToanCanh");

    static const AVInputFormat *rtsp = av_find_input_format("rtsp");
    // On failure avformat_open_input frees the context itself.
    if (const int code = avformat_open_input(&context, address.constData(), rtsp, &options.dictionary); code < 0)
        return code;
    m_context.reset(context);
    return findVideo();
}

int RtspSession::findVideo()
{
    // The session description names the codec, so that the first packet can be decoded at once; only where it does
    // not (MPEG-TS in RTP) FFmpeg must look into the packets.
    m_video = av_find_best_stream(m_context.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (m_video < 0 || video()->codecpar->codec_id == AV_CODEC_ID_NONE) {
        if (const int code = avformat_find_stream_info(m_context.get(), nullptr); code < 0)
            return code;
        m_video = av_find_best_stream(m_context.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    }
    return m_video;
}

Result<void> RtspSession::read(AVPacket *packet)
{
    for (;;) {
        av_packet_unref(packet);
        if (const int code = av_read_frame(m_context.get(), packet); code < 0)
            return failed(code);
        // What the parser still held comes out of an interrupted read: it is old, and no sign of life.
        if (m_interruption != Interruption::None)
            return failed(AVERROR_EXIT);
        if (packet->stream_index != m_video)
            continue;
        m_lastPacketMs = m_clock.monotonicMs();
        if (interrupt(this))
            return failed(AVERROR_EXIT);
        return {};
    }
}

const AVStream *RtspSession::video() const
{
    return m_context && m_video >= 0 ? m_context->streams[m_video] : nullptr;
}

int RtspSession::interrupt(void *session)
{
    auto *self = static_cast<RtspSession *>(session);
    const Interruption found = self->interruption();
    if (self->m_interruption == Interruption::None)
        self->m_interruption = found;
    return found != Interruption::None;
}

RtspSession::Interruption RtspSession::interruption() const
{
    const qint64 nowMs = m_clock.monotonicMs();
    if (m_phase == Phase::Closing)
        return nowMs > m_phaseEndMs ? Interruption::Cancelled : Interruption::None;
    if (m_isCancelled())
        return Interruption::Cancelled;
    if (m_phase == Phase::LookingUp)
        return nowMs > m_phaseEndMs ? Interruption::LookupLimit : Interruption::None;
    if (m_phase == Phase::Connecting)
        return nowMs > m_phaseEndMs ? Interruption::ConnectLimit : Interruption::None;
    if (nowMs - m_lastPacketMs > packetLimitMs)
        return Interruption::PacketLimit;
    return nowMs - m_lastPictureMs > m_pictureLimitMs ? Interruption::PictureLimit : Interruption::None;
}

tl::unexpected<Error> RtspSession::failed(int code) const
{
    switch (m_interruption) {
    case Interruption::None: return tl::unexpected<Error>(streamError(code, m_url));
    case Interruption::Cancelled: return tl::unexpected<Error>(Error{ErrorKind::Cancelled, {}, {}});
    case Interruption::LookupLimit: return tl::unexpected<Error>(nameServerSilent(m_url));
    case Interruption::ConnectLimit: return tl::unexpected<Error>(connectTimeout(m_url));
    case Interruption::PacketLimit: return tl::unexpected<Error>(packetStall(m_url));
    case Interruption::PictureLimit: return tl::unexpected<Error>(noPicture(m_url));
    }
    return tl::unexpected<Error>(streamError(code, m_url));
}

} // namespace toancanh::camera
