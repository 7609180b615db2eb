// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/LabelPlacer.h"

#include <algorithm>

namespace toancanh::map {

namespace {

constexpr double farthestPx = 150; // beyond, a name no longer tells what it belongs to

/// How far [from, to] must move so that it stays `clearance` away from the nearest seam.
double shiftOffSeams(double from, double to, const QList<double> &seams, double clearance)
{
    for (const double seam : seams) {
        if (from < seam + clearance && to > seam - clearance) {
            const double back = to - (seam - clearance);
            const double forth = seam + clearance - from;
            return back < forth ? -back : forth;
        }
    }
    return 0;
}

QList<QRectF> candidates(const LabelWish &wish)
{
    const double w = wish.size.width(), h = wish.size.height();
    const double x = wish.anchor.x(), y = wish.anchor.y();
    QList<QRectF> rects;
    if (wish.centred)
        rects << QRectF(x - w / 2, y - h / 2, w, h);
    for (const double further : {1.0, 3.0, 6.0}) {
        const double d = wish.distance * further;
        if (further > 1 && d > farthestPx)
            break;
        rects << QRectF(x + d, y - h / 2, w, h) << QRectF(x - d - w, y - h / 2, w, h) << QRectF(x - w / 2, y + d, w, h)
              << QRectF(x - w / 2, y - d - h, w, h) << QRectF(x + d * 0.7, y + d * 0.7, w, h)
              << QRectF(x + d * 0.7, y - d * 0.7 - h, w, h) << QRectF(x - d * 0.7 - w, y + d * 0.7, w, h)
              << QRectF(x - d * 0.7 - w, y - d * 0.7 - h, w, h);
    }
    return rects;
}

} // namespace

LabelPlacer::LabelPlacer(const QRectF &frame, const QList<double> &seamsX, const QList<double> &seamsY,
                         double seamClearance)
    : m_frame(frame), m_seamsX(seamsX), m_seamsY(seamsY), m_seamClearance(seamClearance)
{}

void LabelPlacer::block(const QRectF &rect)
{
    m_blocked << rect;
}

std::optional<QRectF> LabelPlacer::place(const LabelWish &wish)
{
    for (const QRectF &candidate : candidates(wish)) {
        const QRectF rect = movedOffSeams(candidate);
        if (isFree(rect)) {
            m_blocked << rect;
            return rect;
        }
    }
    return std::nullopt;
}

bool LabelPlacer::isFree(const QRectF &rect) const
{
    return m_frame.contains(rect)
           && std::none_of(m_blocked.cbegin(), m_blocked.cend(),
                           [&](const QRectF &blocked) { return blocked.intersects(rect); })
           && movedOffSeams(rect) == rect;
}

QRectF LabelPlacer::movedOffSeams(QRectF rect) const
{
    rect.translate(shiftOffSeams(rect.left(), rect.right(), m_seamsX, m_seamClearance),
                   shiftOffSeams(rect.top(), rect.bottom(), m_seamsY, m_seamClearance));
    return rect;
}

} // namespace toancanh::map
