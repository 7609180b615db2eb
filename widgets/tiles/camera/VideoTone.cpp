// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/camera/VideoTone.h"

namespace toancanh::tiles {

namespace {

// Whole numbers and no branches, so that the compiler makes vector code of it.
void toneLine(const quint32 *source, quint32 *target, int width, quint32 grey, quint32 colour)
{
    for (int x = 0; x < width; ++x) {
        const quint32 pixel = source[x];
        const quint32 r = (pixel >> 16) & 0xFF;
        const quint32 g = (pixel >> 8) & 0xFF;
        const quint32 b = pixel & 0xFF;
        const quint32 luma = ((54 * r + 183 * g + 19 * b) >> 8) * grey;
        target[x] = 0xFF000000U | (((luma + colour * r) >> 8) << 16) | (((luma + colour * g) >> 8) << 8)
                    | ((luma + colour * b) >> 8);
    }
}

} // namespace

void applyTone(const QImage &source, QImage &target, const Tone &tone)
{
    if (target.size() != source.size() || target.format() != QImage::Format_RGB32)
        target = QImage(source.size(), QImage::Format_RGB32);
    const QImage rgb = source.format() == QImage::Format_RGB32 ? source : source.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < rgb.height(); ++y)
        toneLine(reinterpret_cast<const quint32 *>(rgb.constScanLine(y)),
                 reinterpret_cast<quint32 *>(target.scanLine(y)), rgb.width(), quint32(tone.grey),
                 quint32(tone.colour));
}

void applyTone(QImage &picture, const Tone &tone)
{
    if (picture.format() != QImage::Format_RGB32)
        picture = picture.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        auto *line = reinterpret_cast<quint32 *>(picture.scanLine(y));
        toneLine(line, line, picture.width(), quint32(tone.grey), quint32(tone.colour));
    }
}

} // namespace toancanh::tiles
