// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/Decoder.h"

#include "models/camera/stream/Hardware.h"
#include "models/camera/stream/Logging.h"
#include "models/camera/stream/StreamError.h"

#include <QCoreApplication>

extern "C" {
#include <libavutil/hwcontext.h>
}

namespace toancanh::camera {

namespace {

/// Below it, moving the picture back from the hardware costs more than decoding it.
constexpr int leastHardwareHeight = 720;
constexpr int toleratedHardwareFailures = 5;
/// 8K and a little more. Damaged headers may name any size, and memory would be taken for it.
constexpr qint64 mostPixels = 36'000'000;

} // namespace

Result<void> Decoder::open(const AVStream &stream, QSize declared, const QUrl &url)
{
    m_url = url;
    m_stream = &stream;
    m_frame.reset(av_frame_alloc());
    m_downloaded.reset(av_frame_alloc());
    const Hardware *hardware = declared.height() >= leastHardwareHeight ? Hardware::instance() : nullptr;
    if (hardware && openContext(hardware->device()))
        return {};
    return openContext(nullptr);
}

Result<void> Decoder::openContext(AVBufferRef *device)
{
    const AVCodec *codec = avcodec_find_decoder(m_stream->codecpar->codec_id);
    if (!codec)
        return tl::unexpected<Error>(streamError(AVERROR_DECODER_NOT_FOUND, m_url));
    m_context.reset(avcodec_alloc_context3(codec));
    if (!m_context || !m_frame || !m_downloaded)
        return tl::unexpected<Error>(streamError(AVERROR(ENOMEM), m_url));
    if (const int code = avcodec_parameters_to_context(m_context.get(), m_stream->codecpar); code < 0)
        return tl::unexpected<Error>(streamError(code, m_url));
    m_context->pkt_timebase = m_stream->time_base;
    m_context->thread_count = 1;
    m_context->flags |= AV_CODEC_FLAG_LOW_DELAY;
    m_context->max_pixels = mostPixels;
    if (device)
        m_context->hw_device_ctx = av_buffer_ref(device);
    if (const int code = avcodec_open2(m_context.get(), codec, nullptr); code < 0)
        return tl::unexpected<Error>(streamError(code, m_url));
    describe(false);
    m_failuresInARow = 0;
    return {};
}

void Decoder::send(const AVPacket *packet)
{
    applyEffort(packet->flags & AV_PKT_FLAG_KEY);
    if (avcodec_send_packet(m_context.get(), packet) >= 0) {
        m_failuresInARow = 0;
        return;
    }
    if (m_context->hw_device_ctx && ++m_failuresInARow > toleratedHardwareFailures)
        fallBack();
}

void Decoder::applyEffort(bool isKeyFrame)
{
    m_context->skip_loop_filter = m_effort == Effort::Full ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    if (m_effort == Effort::KeyFramesOnly)
        m_context->skip_frame = AVDISCARD_NONKEY;
    else if (isKeyFrame)
        m_context->skip_frame = AVDISCARD_DEFAULT;
}

const AVFrame *Decoder::receive()
{
    if (avcodec_receive_frame(m_context.get(), m_frame.get()) < 0)
        return nullptr;
    if (const bool isHardware = m_frame->hw_frames_ctx != nullptr; isHardware != m_isHardware)
        describe(isHardware);
    if (!m_isHardware)
        return m_frame.get();
    av_frame_unref(m_downloaded.get());
    if (av_hwframe_transfer_data(m_downloaded.get(), m_frame.get(), 0) < 0
        || av_frame_copy_props(m_downloaded.get(), m_frame.get()) < 0) {
        fallBack();
        return nullptr;
    }
    return m_downloaded.get();
}

void Decoder::fallBack()
{
    qCInfo(lcCamera) << "the video decoder failed, going on in software";
    // Where software fails too, the picture limit ends the session.
    (void)openContext(nullptr);
}

void Decoder::describe(bool isHardware)
{
    m_isHardware = isHardware;
    const QString by = isHardware && Hardware::instance() ? Hardware::instance()->name()
                                                          : QCoreApplication::translate("toancanh::camera", "software");
    m_description = QString::fromLatin1(avcodec_get_name(m_context->codec_id)) + QStringLiteral(" · ") + by;
}

} // namespace toancanh::camera
