// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/chart/ChartPicture.h"

#include "widgets/tiles/chart/ChartForms.h"
#include "widgets/tiles/chart/PlainChartPainter.h"

namespace toancanh::tiles {

namespace {

// Dots and ticks stand a little outside the area, within the tile's inset.
constexpr qreal overhang = 40;

} // namespace

ChartPicture::ChartPicture(std::unique_ptr<ChartPainter> painter)
    : m_painter(painter ? std::move(painter) : std::make_unique<PlainChartPainter>())
{}

ChartPicture::~ChartPicture() = default;

void ChartPicture::setModel(const ChartModel &model)
{
    if (model == m_model)
        return;
    m_model = model;
    m_image = QImage();
}

void ChartPicture::draw(QPainter &painter, const QRectF &area, const TileLayout &layout, qreal renderScale, bool faded)
{
    if (m_model.items.isEmpty() || area.width() < 1 || area.height() < 1)
        return;
    if (m_image.isNull() || m_area != area || m_renderScale != renderScale)
        renderImage(area, layout, renderScale);
    painter.save();
    if (faded)
        painter.setOpacity(0.55);
    painter.drawImage(m_imageRect, m_image);
    painter.restore();
}

void ChartPicture::renderImage(const QRectF &area, const TileLayout &layout, qreal renderScale)
{
    m_area = area;
    m_renderScale = renderScale;
    // On whole device pixels, so that the copy into the tile is exact.
    const QRectF wanted = area.adjusted(-overhang, 0, overhang, 0);
    const QRect pixels = QRectF(wanted.topLeft() * renderScale, wanted.size() * renderScale).toAlignedRect();
    m_imageRect = QRectF(QPointF(pixels.topLeft()) / renderScale, QSizeF(pixels.size()) / renderScale);
    m_image = QImage(pixels.size(), QImage::Format_RGB32);
    m_image.fill(look::colour::tile);
    QPainter painter(&m_image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(-pixels.topLeft());
    painter.scale(renderScale, renderScale);
    drawChart(ChartCanvas{painter, area, layout, *m_painter}, m_model);
    ++m_renderCount;
}

} // namespace toancanh::tiles
