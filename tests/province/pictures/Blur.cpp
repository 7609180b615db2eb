// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Blur.h"

#include <QImage>

#include <vector>

namespace toancanh::province {

namespace {

/// One running mean over `count` pixels that lie `step` bytes apart; edges repeat.
void blurRun(uchar *first, int count, qsizetype step, int radius, std::vector<uchar> &copy)
{
    const int window = 2 * radius + 1;
    for (int channel = 0; channel < 4; ++channel) {
        uchar *const at = first + channel;
        for (int i = 0; i < count; ++i) {
            copy[size_t(i)] = at[i * step];
        }
        const auto value = [&](int i) { return int(copy[size_t(qBound(0, i, count - 1))]); };
        int sum = 0;
        for (int i = -radius; i <= radius; ++i) {
            sum += value(i);
        }
        for (int i = 0; i < count; ++i) {
            at[i * step] = uchar((sum + window / 2) / window);
            sum += value(i + radius + 1) - value(i - radius);
        }
    }
}

} // namespace

void boxBlur(QImage &image, int radiusPx)
{
    const int width = image.width();
    const int height = image.height();
    const qsizetype stride = image.bytesPerLine();
    uchar *const bits = image.bits();
    std::vector<uchar> copy(size_t(qMax(width, height)));
    for (int pass = 0; pass < 3; ++pass) {
        for (int y = 0; y < height; ++y) {
            blurRun(bits + y * stride, width, 4, radiusPx, copy);
        }
        for (int x = 0; x < width; ++x) {
            blurRun(bits + x * 4, height, stride, radiusPx, copy);
        }
    }
}

} // namespace toancanh::province
