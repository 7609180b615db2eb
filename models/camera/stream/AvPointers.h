// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>
}

namespace toancanh::camera {

struct AvDeleter
{
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
    void operator()(AVFormatContext *context) const { avformat_close_input(&context); }
    void operator()(AVBufferRef *buffer) const { av_buffer_unref(&buffer); }
    void operator()(SwsContext *context) const { sws_freeContext(context); }
};

/// Owns one FFmpeg object.
template<class T>
using AvPointer = std::unique_ptr<T, AvDeleter>;

} // namespace toancanh::camera
