// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pictures/Lens.h"

#include "tests/province/pictures/Random.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace toancanh::province {

namespace {

/// How much light the corner loses at a point, 0 to 0.5.
double shade(double x, double y)
{
    const double distance = std::hypot((x - 0.5) / 0.8, (y - 0.45) / 0.8);
    return 0.42 * std::clamp((distance - 0.55) / 0.5, 0.0, 1.0);
}

QImage film(QSize size, double grain, quint32 seed)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    Random random(seed);
    for (int y = 0; y < size.height(); ++y) {
        auto *const row = reinterpret_cast<QRgb *>(image.scanLine(y));
        double last = 0;
        for (int x = 0; x < size.width(); ++x) {
            // Grain a little wider than a pixel survives the encoder; pure noise only costs bits.
            last = 0.45 * last + 0.55 * (random.next() - 0.5);
            const double light = last * grain;
            const double dark = shade(double(x) / size.width(), double(y) / size.height()) + std::max(0.0, -light);
            const double white = std::max(0.0, light);
            const int alpha = int(std::lround(255 * std::min(1.0, dark + white)));
            const int value = std::min(alpha, int(std::lround(255 * white)));
            row[x] = qRgba(value, value, value, alpha);
        }
    }
    return image;
}

} // namespace

Lens::Lens(QSize size, int turns, double grain, quint32 seed)
{
    for (int turn = 0; turn < turns; ++turn) {
        m_films.push_back(film(size, grain, seed + quint32(turn)));
    }
}

void Lens::cover(QImage &picture, int turn) const
{
    QPainter painter(&picture);
    painter.drawImage(0, 0, m_films[size_t(turn) % m_films.size()]);
}

} // namespace toancanh::province
