// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>

namespace toancanh::tiles {

/// The edges between panels that run through a tile, in its own pixels. Text is moved away from them, never
/// split. A value.
class Seams
{
public:
    struct Gap
    {
        qreal from = 0; ///< the bezel, of no width where it isn't compensated
        qreal to = 0;
    };

    Seams() = default;
    /// Of a tile that ends at a panel's right and bottom edges, as all but halves do.
    Seams(const QSizeF &tile, const QSizeF &panel, qreal bezel);

    const QList<Gap> &vertical() const { return m_vertical; }     ///< at x
    const QList<Gap> &horizontal() const { return m_horizontal; } ///< at y

    /// The rectangle of a text moved so that it keeps its distance from every seam.
    QRectF clear(QRectF text) const;
    /// Where a row of this height may start at `y` or below it.
    qreal rowTop(qreal y, qreal height) const;
    /// How wide a text may be that starts at `x` and would reach `right`.
    qreal widthFrom(qreal x, qreal right) const;

private:
    QList<Gap> m_vertical;
    QList<Gap> m_horizontal;
};

} // namespace toancanh::tiles
