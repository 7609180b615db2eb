// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSize>

extern "C" {
#include <libavcodec/codec_id.h>
}

/// A second of a test's video, encoded: the first picture is a key frame and needs nothing before it. Its ground is
/// plain, so that a test can tell from a picture which film it came from.
struct Film
{
    AVCodecID codec = AV_CODEC_ID_H264;
    QSize size;
    QList<QList<QByteArray>> pictures; ///< NAL units of each, without start codes

    static constexpr int picturesPerSecond = 15;
};

/// `luma` is the ground's brightness, 16 to 235. H.264 and H.265. Ends the program where FFmpeg has no encoder.
Film encodedFilm(AVCodecID codec, QSize size, int luma);
