// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>

namespace toancanh::map {

/// A text that wants to stand beside a point.
struct LabelWish
{
    QPointF anchor;
    QSizeF size;
    double distance = 0;  ///< from the anchor to the text's nearest edge
    bool centred = false; ///< try to stand on the anchor itself first
};

/// Finds places for texts one after the other, so that none covers another, a mark or a seam between two
/// panels, and none leaves the frame. The earlier wish wins.
class LabelPlacer
{
public:
    LabelPlacer(const QRectF &frame, const QList<double> &seamsX, const QList<double> &seamsY, double seamClearance);

    void block(const QRectF &rect);
    /// The text's rectangle, which is then blocked; nothing where it fits nowhere near its anchor.
    std::optional<QRectF> place(const LabelWish &wish);

private:
    bool isFree(const QRectF &rect) const;
    QRectF movedOffSeams(QRectF rect) const;

    QRectF m_frame;
    QList<double> m_seamsX;
    QList<double> m_seamsY;
    double m_seamClearance;
    QList<QRectF> m_blocked;
};

} // namespace toancanh::map
