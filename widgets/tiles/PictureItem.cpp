// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/PictureItem.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

namespace toancanh::tiles {

PictureItem::PictureItem(const QSizeF &size, QGraphicsItem *parent) : QGraphicsObject(parent), m_size(size)
{
    setFlag(QGraphicsItem::ItemUsesExtendedStyleOption); // for exposedRect
}

QPainterPath PictureItem::opaqueArea() const
{
    QPainterPath path;
    path.addRect(boundingRect());
    return path;
}

void PictureItem::setRenderScale(qreal scale)
{
    if (qFuzzyCompare(scale, m_renderScale) || scale <= 0)
        return;
    m_renderScale = scale;
    m_picture = QImage();
    refresh();
}

void PictureItem::refresh(const QRectF &part)
{
    const QRectF changed = part.isEmpty() ? boundingRect() : part;
    m_dirty += QRectF(changed.topLeft() * m_renderScale, changed.size() * m_renderScale).toAlignedRect();
    update(changed);
}

const QImage &PictureItem::picture()
{
    const QSize pixels(qCeil(m_size.width() * m_renderScale), qCeil(m_size.height() * m_renderScale));
    if (m_picture.size() != pixels) {
        m_picture = QImage(pixels, QImage::Format_RGB32);
        m_dirty = QRect(QPoint(), pixels);
    }
    if (!m_dirty.isEmpty()) {
        QPainter painter(&m_picture);
        painter.setClipRegion(m_dirty & QRect(QPoint(), pixels));
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
        painter.scale(m_renderScale, m_renderScale);
        m_dirty = QRegion();
        ++m_renderCount;
        render(painter);
    }
    return m_picture;
}

void PictureItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    copyPicture(*painter, option->exposedRect & boundingRect(), picture());
}

void PictureItem::copyPicture(QPainter &painter, const QRectF &exposed, const QImage &image,
                              const QPointF &origin) const
{
    const QRectF wanted((exposed.topLeft() - origin) * m_renderScale, exposed.size() * m_renderScale);
    const QRect source = wanted.toAlignedRect() & image.rect();
    if (source.isEmpty())
        return;
    const QPointF target = origin + QPointF(source.topLeft()) / m_renderScale;
    const QTransform world = painter.worldTransform();
    const bool sameScale = world.type() <= QTransform::TxScale && qAbs(world.m11() - m_renderScale) < 1e-4
                           && qAbs(world.m22() - m_renderScale) < 1e-4;
    if (!sameScale) {
        painter.drawImage(QRectF(target, QSizeF(source.size()) / m_renderScale), image, source);
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
