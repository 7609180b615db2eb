// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/rtsp/RtspClient.h"

#include <QElapsedTimer>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace toancanh::province {

struct RtspClient::Parts
{
    AVFormatContext *context = nullptr;
    AVPacket *packet = av_packet_alloc();
    QElapsedTimer since;
    int timeoutMs = 0;

    const AVStream *video() const { return context && context->nb_streams > 0 ? context->streams[0] : nullptr; }
    void begin(int limitMs)
    {
        timeoutMs = limitMs;
        since.start();
    }
};

RtspClient::RtspClient() : m_parts(std::make_unique<Parts>())
{
    av_log_set_level(AV_LOG_QUIET); // refusals are expected here
}

RtspClient::~RtspClient()
{
    m_parts->begin(1000);
    avformat_close_input(&m_parts->context);
    av_packet_free(&m_parts->packet);
}

int RtspClient::open(const QString &url, const QString &transport, int timeoutMs)
{
    Parts &parts = *m_parts;
    parts.context = avformat_alloc_context();
    parts.context->interrupt_callback = {[](void *opaque) {
                                             const auto *const self = static_cast<const Parts *>(opaque);
                                             return int(self->since.hasExpired(self->timeoutMs));
                                         },
                                         &parts};
    parts.begin(timeoutMs);
    AVDictionary *options = nullptr;
    av_dict_set(&options, "rtsp_transport", transport.toUtf8().constData(), 0);
    const int opened = avformat_open_input(&parts.context, url.toUtf8().constData(), nullptr, &options);
    av_dict_free(&options);
    return opened;
}

bool RtspClient::isUnauthorized(int error)
{
    return error == AVERROR_HTTP_UNAUTHORIZED;
}

std::optional<RtspClient::Packet> RtspClient::read(int timeoutMs)
{
    Parts &parts = *m_parts;
    if (parts.context == nullptr) {
        return std::nullopt;
    }
    parts.begin(timeoutMs);
    if (av_read_frame(parts.context, parts.packet) < 0) {
        return std::nullopt;
    }
    Packet packet;
    if (parts.packet->pts != AV_NOPTS_VALUE) {
        packet.seconds = double(parts.packet->pts) * av_q2d(parts.video()->time_base);
    }
    packet.key = (parts.packet->flags & AV_PKT_FLAG_KEY) != 0;
    av_packet_unref(parts.packet);
    return packet;
}

QString RtspClient::codec() const
{
    const AVStream *const video = m_parts->video();
    return video ? QString::fromLatin1(avcodec_get_name(video->codecpar->codec_id)) : QString();
}

QSize RtspClient::size() const
{
    const AVStream *const video = m_parts->video();
    return video ? QSize(video->codecpar->width, video->codecpar->height) : QSize();
}

} // namespace toancanh::province
