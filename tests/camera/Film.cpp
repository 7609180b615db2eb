// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/camera/Film.h"

#include "models/camera/stream/AvPointers.h"
#include "models/camera/stream/FfmpegLog.h"

#include <QtGlobal>

using toancanh::camera::AvPointer;

namespace {

QList<QByteArray> nalUnits(const QByteArray &stream)
{
    QList<QByteArray> units;
    qsizetype start = stream.indexOf(QByteArray("\0\0\1", 3));
    while (start >= 0) {
        const qsizetype next = stream.indexOf(QByteArray("\0\0\1", 3), start + 3);
        QByteArray unit = stream.mid(start + 3, next < 0 ? -1 : next - start - 3);
        while (unit.endsWith('\0'))
            unit.chop(1);
        units << unit;
        start = next;
    }
    return units;
}

AvPointer<AVCodecContext> openedEncoder(AVCodecID id, QSize size)
{
    const bool isH264 = id == AV_CODEC_ID_H264;
    const AVCodec *codec = avcodec_find_encoder_by_name(isH264 ? "libx264" : "libx265");
    if (!codec)
        qFatal("FFmpeg lacks the encoder that the cameras of the tests need");
    AvPointer<AVCodecContext> encoder(avcodec_alloc_context3(codec));
    encoder->width = size.width();
    encoder->height = size.height();
    encoder->pix_fmt = AV_PIX_FMT_YUV420P;
    encoder->time_base = {1, Film::picturesPerSecond};
    encoder->gop_size = Film::picturesPerSecond;
    encoder->max_b_frames = 0;
    encoder->thread_count = 1;
    AVDictionary *options = nullptr;
    av_dict_set(&options, "preset", "ultrafast", 0);
    av_dict_set(&options, "tune", "zerolatency", 0);
    if (!isH264)
        av_dict_set(&options, "x265-params", "log-level=none:pools=none:frame-threads=1:keyint=15:bframes=0", 0);
    const int code = avcodec_open2(encoder.get(), codec, &options);
    av_dict_free(&options);
    if (code < 0)
        qFatal("the encoder of the tests' cameras does not open");
    return encoder;
}

void paint(AVFrame &frame, int luma, int index)
{
    for (int plane = 0; plane < 3; ++plane) {
        const int rows = plane == 0 ? frame.height : frame.height / 2;
        memset(frame.data[plane], plane == 0 ? luma : 128, size_t(frame.linesize[plane]) * size_t(rows));
    }
    // A bar that wanders along the upper edge keeps the pictures apart.
    const int width = qMax(2, frame.width / Film::picturesPerSecond);
    for (int row = 0; row < frame.height / 8; ++row)
        memset(frame.data[0] + row * frame.linesize[0] + index * width, 235, size_t(width));
}

} // namespace

Film encodedFilm(AVCodecID codec, QSize size, int luma)
{
    toancanh::camera::captureFfmpegLog(); // the encoders would tell much
    const AvPointer<AVCodecContext> encoder = openedEncoder(codec, size);
    const AvPointer<AVFrame> frame(av_frame_alloc());
    const AvPointer<AVPacket> packet(av_packet_alloc());
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = size.width();
    frame->height = size.height();
    Film film{codec, size, {}};
    for (int i = 0; i <= Film::picturesPerSecond; ++i) {
        const bool isEnd = i == Film::picturesPerSecond;
        if (!isEnd) {
            if (av_frame_get_buffer(frame.get(), 0) < 0)
                qFatal("no memory for a test's picture");
            paint(*frame, luma, i);
            frame->pts = i;
        }
        avcodec_send_frame(encoder.get(), isEnd ? nullptr : frame.get());
        while (avcodec_receive_packet(encoder.get(), packet.get()) >= 0) {
            film.pictures << nalUnits(QByteArray(reinterpret_cast<const char *>(packet->data), packet->size));
            av_packet_unref(packet.get());
        }
        av_frame_unref(frame.get());
        frame->format = AV_PIX_FMT_YUV420P;
        frame->width = size.width();
        frame->height = size.height();
    }
    return film;
}
