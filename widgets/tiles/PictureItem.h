// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsObject>
#include <QImage>
#include <QRegion>

namespace toancanh::tiles {

/// Something on the wall that draws itself into an image when it changes; painting only copies the exposed part,
/// so that many views cost what one costs. Opaque, in wall pixels, owned by its scene; GUI thread.
class PictureItem : public QGraphicsObject
{
    Q_OBJECT
public:
    explicit PictureItem(const QSizeF &size, QGraphicsItem *parent = nullptr);

    QSizeF size() const { return m_size; }
    QRectF boundingRect() const override { return QRectF(QPointF(), m_size); }
    QPainterPath opaqueArea() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    /// Device pixels for one wall pixel: a wall shown at a fifth draws its pictures at a fifth, crisp.
    void setRenderScale(qreal scale);
    qreal renderScale() const { return m_renderScale; }

    /// The picture as it stands now, drawn first where it has changed.
    const QImage &picture();
    /// How many times something was drawn anew; for tests and the wall's measurements.
    int renderCount() const { return m_renderCount; }

protected:
    /// Marks a part of the picture as changed; by default all of it.
    void refresh(const QRectF &part = {});
    /// Draws the content in wall pixels; the painter is clipped to what has changed.
    virtual void render(QPainter &painter) = 0;
    /// Copies the part of an image made at the render scale that covers `exposed`, without resampling where
    /// the painter's scale is the image's.
    void copyPicture(QPainter &painter, const QRectF &exposed, const QImage &image, const QPointF &origin = {}) const;

private:
    QSizeF m_size;
    qreal m_renderScale = 1;
    QImage m_picture;
    QRegion m_dirty; ///< device pixels
    int m_renderCount = 0;
};

} // namespace toancanh::tiles
