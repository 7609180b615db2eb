// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/paint/PictureItem.h"

#include "widgets/look/Tokens.h"
#include "widgets/tiles/paint/PaintShop.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

namespace toancanh::tiles {

PictureItem::PictureItem(const QSizeF &size, QGraphicsItem *parent)
    : QGraphicsObject(parent)
    , m_size(size)
    , m_picture(size, QImage::Format_RGB32, [this](QPainter &painter) { render(painter); })
{
    setFlag(QGraphicsItem::ItemUsesExtendedStyleOption); // for exposedRect
    connect(&m_picture, &Picture::changed, this, [this](const QRectF &part) {
        pictureChanged();
        show(part);
    });
}

PictureItem::~PictureItem()
{
    if (m_shop)
        m_shop->forget(*this);
}

void PictureItem::setShop(PaintShop *shop)
{
    m_shop = shop;
    m_picture.setShop(shop);
}

QPainterPath PictureItem::opaqueArea() const
{
    QPainterPath path;
    path.addRect(boundingRect());
    return path;
}

void PictureItem::setRenderScale(qreal scale)
{
    if (qFuzzyCompare(scale, renderScale()) || scale <= 0)
        return;
    m_picture.setScale(scale);
    update();
}

void PictureItem::refresh(const QRectF &part)
{
    m_picture.refresh(part.isEmpty() ? boundingRect() : part);
}

void PictureItem::show(const QRectF &part)
{
    if (m_shop)
        m_shop->show(*this, part);
    else
        updateWindows(part);
}

void PictureItem::updateWindows(const QRectF &part)
{
    // A view paints one device pixel more on each side than it is asked for. On the edge of a panel that pixel is in
    // the next window: each frame of a camera would make eight others paint and wait for the screen.
    const qreal pixel = 1 / renderScale();
    const QRectF inner = part.adjusted(pixel, pixel, -pixel, -pixel);
    update(inner.width() > 0 && inner.height() > 0 ? inner : part);
}

void PictureItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    const QRectF exposed = option->exposedRect & boundingRect();
    // A window never waits; whoever takes a picture of the scene does.
    if (!m_shop || !widget)
        copyPicture(*painter, exposed, m_picture.now());
    else if (m_picture.isDrawn())
        copyPicture(*painter, exposed, m_picture.shown());
    else
        painter->fillRect(exposed, look::colour::tile);
}

void PictureItem::copyPicture(QPainter &painter, const QRectF &exposed, const QImage &image,
                              const QPointF &origin) const
{
    const qreal scale = renderScale();
    const QRectF wanted((exposed.topLeft() - origin) * scale, exposed.size() * scale);
    const QRect source = wanted.toAlignedRect() & image.rect();
    if (source.isEmpty())
        return;
    const QPointF target = origin + QPointF(source.topLeft()) / scale;
    const QTransform world = painter.worldTransform();
    const bool sameScale =
        world.type() <= QTransform::TxScale && qAbs(world.m11() - scale) < 1e-4 && qAbs(world.m22() - scale) < 1e-4;
    if (!sameScale) {
        painter.drawImage(QRectF(target, QSizeF(source.size()) / scale), image, source);
        return;
    }
    // From the item's corner, so that every exposed part lands on the same device pixels.
    const QPoint corner = world.map(origin).toPoint();
    painter.save();
    painter.setWorldTransform(QTransform());
    painter.drawImage(corner + source.topLeft(), image, source);
    painter.restore();
}

} // namespace toancanh::tiles
