// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/FrameScaler.h"

#include "models/camera/stream/StreamChoice.h"

#include <array>
#include <atomic>
#include <cmath>

extern "C" {
#include <libavutil/mem.h>
#include <libavutil/pixdesc.h>
}

namespace toancanh::camera {

namespace {

/// swscale writes whole vectors, past a row's end: rows are padded to them and the last one has room behind it.
constexpr int rowAlignment = 64;
constexpr int mostImages = 8;

QImage paddedImage(QSize size)
{
    const int stride = (size.width() * 4 + rowAlignment - 1) / rowAlignment * rowAlignment;
    auto *pixels = static_cast<uchar *>(av_malloc(size_t(stride) * size_t(size.height()) + rowAlignment));
    if (!pixels)
        return {};
    return QImage(pixels, size.width(), size.height(), stride, QImage::Format_RGB32, av_free, pixels);
}

/// The deprecated "full range" formats as their plain ones; the range is told apart.
AVPixelFormat plainFormat(int format)
{
    switch (format) {
    case AV_PIX_FMT_YUVJ420P: return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P: return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P: return AV_PIX_FMT_YUV444P;
    case AV_PIX_FMT_YUVJ440P: return AV_PIX_FMT_YUV440P;
    default: return AVPixelFormat(format);
    }
}

bool isYuv(AVPixelFormat format)
{
    const AVPixFmtDescriptor *known = av_pix_fmt_desc_get(format);
    return known && known->nb_components >= 3 && !(known->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL));
}

AvPointer<SwsContext> scaler(QSize from, AVPixelFormat format, QSize to, AVPixelFormat wanted)
{
    return AvPointer<SwsContext>(sws_getContext(from.width(), from.height(), format, to.width(), to.height(), wanted,
                                                SWS_FAST_BILINEAR, nullptr, nullptr, nullptr));
}

bool isFullRange(const AVFrame &frame)
{
    return frame.color_range == AVCOL_RANGE_JPEG || plainFormat(frame.format) != frame.format;
}

/// What the stream says, else what its size implies: high definition is BT.709.
int colorspace(const AVFrame &frame)
{
    if (frame.colorspace != AVCOL_SPC_UNSPECIFIED && frame.colorspace != AVCOL_SPC_RGB)
        return frame.colorspace;
    return frame.height >= 720 ? SWS_CS_ITU709 : SWS_CS_ITU601;
}

QSize shownSize(const AVFrame &frame)
{
    const AVRational shape = frame.sample_aspect_ratio;
    if (shape.num <= 0 || shape.den <= 0)
        return {frame.width, frame.height};
    return {int(av_rescale(frame.width, shape.num, shape.den)), frame.height};
}

} // namespace

bool FrameScaler::prepare(const AVFrame &frame)
{
    const QSize sourceSize(frame.width, frame.height);
    const int space = colorspace(frame);
    const int range = isFullRange(frame) ? 1 : 0;
    if (m_toRgb && sourceSize == m_sourceSize && frame.format == m_sourceFormat && space == m_colorspace
        && range == m_range && av_cmp_q(frame.sample_aspect_ratio, m_pixelShape) == 0)
        return true;
    m_sourceSize = sourceSize;
    m_sourceFormat = frame.format;
    m_colorspace = space;
    m_range = range;
    m_pixelShape = frame.sample_aspect_ratio;
    m_images.clear();
    m_size = fittedSize(shownSize(frame), m_box);
    const AVPixelFormat format = plainFormat(frame.format);
    const bool isSized = prepareToSize(format);
    m_toRgb = isSized ? scaler(m_size, AV_PIX_FMT_YUV420P, m_size, AV_PIX_FMT_RGB32)
                      : scaler(sourceSize, format, m_size, AV_PIX_FMT_RGB32);
    if (!m_toRgb)
        return false;
    sws_setColorspaceDetails(m_toRgb.get(), sws_getCoefficients(space), range, sws_getCoefficients(SWS_CS_DEFAULT), 1,
                             0, int(std::lround(m_tone.brightness * 65536)),
                             int(std::lround(m_tone.saturation * 65536)));
    return true;
}

bool FrameScaler::prepareToSize(AVPixelFormat format)
{
    m_toSize.reset();
    m_sized.reset();
    if (m_size == m_sourceSize || !isYuv(format))
        return false;
    m_sized.reset(av_frame_alloc());
    if (!m_sized)
        return false;
    m_sized->format = AV_PIX_FMT_YUV420P;
    m_sized->width = m_size.width();
    m_sized->height = m_size.height();
    if (av_frame_get_buffer(m_sized.get(), 0) < 0)
        return false;
    m_toSize = scaler(m_sourceSize, format, m_size, AV_PIX_FMT_YUV420P);
    return m_toSize != nullptr;
}

QImage *FrameScaler::freeImage()
{
    for (QImage &image : m_images) {
        if (image.isDetached()) {
            // Orders the last reader's reading before our writing.
            std::atomic_thread_fence(std::memory_order_acquire);
            return &image;
        }
    }
    if (m_images.size() >= mostImages)
        m_images.erase(m_images.begin());
    m_images.push_back(paddedImage(m_size));
    return &m_images.back();
}

QImage FrameScaler::scaled(const AVFrame &frame)
{
    if (!prepare(frame))
        return {};
    QImage *image = freeImage();
    if (image->isNull())
        return {};
    const std::array<uint8_t *, 4> planes{image->bits(), nullptr, nullptr, nullptr};
    const std::array<int, 4> strides{int(image->bytesPerLine()), 0, 0, 0};
    const AVFrame *picture = &frame;
    if (m_toSize) {
        sws_scale(m_toSize.get(), frame.data, frame.linesize, 0, frame.height, m_sized->data, m_sized->linesize);
        picture = m_sized.get();
    }
    sws_scale(m_toRgb.get(), picture->data, picture->linesize, 0, picture->height, planes.data(), strides.data());
    return *image;
}

} // namespace toancanh::camera
