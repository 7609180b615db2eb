// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/camera/stream/AvPointers.h"
#include "models/camera/stream/FrameTone.h"

#include <QImage>

#include <vector>

namespace toancanh::camera {

/// Scales decoded pictures to fit one output box, on the stream's thread: first to size, then to RGB, for swscale has
/// fast code for each but not for both at once (half the time at 640 × 360 to 384 × 216). Its images are used again
/// as soon as nobody else holds them, so that memory stays flat.
class FrameScaler
{
public:
    explicit FrameScaler(QSize box, const FrameTone &tone = {}) : m_box(box), m_tone(tone) {}

    QSize box() const { return m_box; }
    const FrameTone &tone() const { return m_tone; }
    /// An image of Format_RGB32, or a null one where the picture's format can't be read.
    QImage scaled(const AVFrame &frame);

private:
    bool prepare(const AVFrame &frame);
    bool prepareToSize(AVPixelFormat format);
    QImage *freeImage();

    QSize m_box;
    FrameTone m_tone;
    QSize m_sourceSize;
    int m_sourceFormat = -1;
    int m_colorspace = -1;
    int m_range = -1;
    AVRational m_pixelShape{0, 1};
    QSize m_size;
    AvPointer<SwsContext> m_toSize; ///< null where the picture has the size already, or is no YUV
    AvPointer<AVFrame> m_sized;
    AvPointer<SwsContext> m_toRgb;
    std::vector<QImage> m_images;
};

} // namespace toancanh::camera
