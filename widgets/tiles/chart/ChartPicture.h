// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/chart/ChartModel.h"
#include "widgets/tiles/chart/ChartPainter.h"
#include "widgets/tiles/tile/TileLayout.h"

#include <QImage>

#include <memory>

namespace toancanh::tiles {

/// A chart as an image, drawn anew only when its model, its place or its scale has changed: the series by a
/// ChartPainter (a plain one unless another is given), words, dots and ticks over them. Owned by its tile and used
/// where that is painted.
class ChartPicture
{
public:
    explicit ChartPicture(std::unique_ptr<ChartPainter> painter = {});
    ~ChartPicture();

    void setModel(const ChartModel &model);
    /// Draws it into `area` of a tile, in wall pixels; `faded` where the data are late.
    void draw(QPainter &painter, const QRectF &area, const TileLayout &layout, qreal renderScale, bool faded);
    int renderCount() const { return m_renderCount; }

private:
    void renderImage(const QRectF &area, const TileLayout &layout, qreal renderScale);

    std::unique_ptr<ChartPainter> m_painter;
    ChartModel m_model;
    QImage m_image;
    QRectF m_imageRect; ///< in the tile
    QRectF m_area;
    qreal m_renderScale = 0;
    int m_renderCount = 0;
};

} // namespace toancanh::tiles
