// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/rtsp/LoopEncoder.h"

#include <QCoreApplication>
#include <QImage>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/opt.h>
#include <libswscale/swscale.h>
}

namespace toancanh::province {

namespace {

Error encoderError(const LoopSpec &spec)
{
    return {ErrorKind::Malformed,
            QCoreApplication::translate("toancanh::province", "The camera picture cannot be encoded"), spec.fileName()};
}

void configure(AVCodecContext *context, const LoopSpec &spec)
{
    context->width = spec.size.width();
    context->height = spec.size.height();
    context->pix_fmt = AV_PIX_FMT_YUV420P;
    context->time_base = {1, spec.framesPerSecond};
    context->framerate = {spec.framesPerSecond, 1};
    context->gop_size = spec.framesPerSecond;
    context->keyint_min = spec.framesPerSecond;
    context->max_b_frames = 0;
    context->bit_rate = spec.bitsPerSecond;
    context->rc_max_rate = spec.bitsPerSecond * 5 / 4;
    context->rc_buffer_size = spec.bitsPerSecond;
    context->thread_count = 1;
    context->color_range = AVCOL_RANGE_MPEG;
    context->colorspace = AVCOL_SPC_BT709;
    context->color_primaries = AVCOL_PRI_BT709;
    context->color_trc = AVCOL_TRC_BT709;
    if (spec.codec == Codec::H264) {
        av_opt_set(context->priv_data, "preset", "ultrafast", 0);
        av_opt_set(context->priv_data, "x264-params", "scenecut=0:open-gop=0:repeat-headers=1:force-cfr=1", 0);
    } else {
        av_opt_set(context->priv_data, "preset", "ultrafast", 0);
        av_opt_set(context->priv_data, "x265-params",
                   "scenecut=0:open-gop=0:bframes=0:repeat-headers=1:pools=none:frame-threads=1:no-wpp=1:rc-lookahead="
                   "2:aq-mode=0:log-level=error",
                   0);
    }
}

} // namespace

struct LoopEncoder::Parts
{
    LoopSpec spec;
    AVCodecContext *context = nullptr;
    AVFrame *frame = nullptr;
    AVPacket *packet = nullptr;
    SwsContext *scaler = nullptr;
    std::vector<AccessUnit> units;
    int added = 0;

    ~Parts()
    {
        sws_freeContext(scaler);
        av_packet_free(&packet);
        av_frame_free(&frame);
        avcodec_free_context(&context);
    }
};

LoopEncoder::LoopEncoder() : m_parts(std::make_unique<Parts>()) {}

LoopEncoder::~LoopEncoder() = default;

Result<std::unique_ptr<LoopEncoder>> LoopEncoder::make(const LoopSpec &spec)
{
    av_log_set_level(AV_LOG_ERROR); // x264 tells its statistics otherwise
    const AVCodec *const codec = avcodec_find_encoder_by_name(spec.codec == Codec::H264 ? "libx264" : "libx265");
    if (codec == nullptr) {
        return tl::unexpected(encoderError(spec));
    }
    std::unique_ptr<LoopEncoder> encoder(new LoopEncoder);
    Parts &parts = *encoder->m_parts;
    parts.spec = spec;
    parts.context = avcodec_alloc_context3(codec);
    parts.frame = av_frame_alloc();
    parts.packet = av_packet_alloc();
    parts.scaler = sws_getContext(spec.size.width(), spec.size.height(), AV_PIX_FMT_RGB32, spec.size.width(),
                                  spec.size.height(), AV_PIX_FMT_YUV420P, SWS_BILINEAR, nullptr, nullptr, nullptr);
    if (parts.context == nullptr || parts.frame == nullptr || parts.packet == nullptr || parts.scaler == nullptr) {
        return tl::unexpected(encoderError(spec));
    }
    const int *const bt709 = sws_getCoefficients(SWS_CS_ITU709);
    sws_setColorspaceDetails(parts.scaler, bt709, 1, bt709, 0, 0, 1 << 16, 1 << 16);
    configure(parts.context, spec);
    parts.frame->format = AV_PIX_FMT_YUV420P;
    parts.frame->width = spec.size.width();
    parts.frame->height = spec.size.height();
    if (avcodec_open2(parts.context, codec, nullptr) < 0 || av_frame_get_buffer(parts.frame, 0) < 0) {
        return tl::unexpected(encoderError(spec));
    }
    return encoder;
}

Result<void> LoopEncoder::add(const QImage &picture)
{
    Parts &parts = *m_parts;
    if (picture.size() != parts.spec.size || av_frame_make_writable(parts.frame) < 0) {
        return tl::unexpected(encoderError(parts.spec));
    }
    const uint8_t *const source[] = {picture.constBits()};
    const int strides[] = {int(picture.bytesPerLine())};
    sws_scale(parts.scaler, source, strides, 0, picture.height(), parts.frame->data, parts.frame->linesize);
    parts.frame->pts = parts.added++;
    return send(false);
}

Result<std::vector<AccessUnit>> LoopEncoder::finish()
{
    if (const Result<void> sent = send(true); !sent) {
        return tl::unexpected(sent.error());
    }
    if (int(m_parts->units.size()) != m_parts->added || m_parts->units.empty() || !m_parts->units.front().key) {
        return tl::unexpected(encoderError(m_parts->spec));
    }
    return std::move(m_parts->units);
}

Result<void> LoopEncoder::send(bool last)
{
    Parts &parts = *m_parts;
    if (avcodec_send_frame(parts.context, last ? nullptr : parts.frame) < 0) {
        return tl::unexpected(encoderError(parts.spec));
    }
    while (true) {
        const int status = avcodec_receive_packet(parts.context, parts.packet);
        if (status == AVERROR(EAGAIN) || status == AVERROR_EOF) {
            return {};
        }
        if (status < 0) {
            return tl::unexpected(encoderError(parts.spec));
        }
        parts.units.push_back({QByteArray(reinterpret_cast<const char *>(parts.packet->data), parts.packet->size),
                               (parts.packet->flags & AV_PKT_FLAG_KEY) != 0});
        av_packet_unref(parts.packet);
    }
}

} // namespace toancanh::province
