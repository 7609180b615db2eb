// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/paint/Picture.h"

#include <QGraphicsObject>

namespace toancanh::tiles {

/// Something on the wall that draws itself into an image when it changes; painting only copies the exposed part,
/// so that many views cost what one costs. With a paint shop it is drawn on the shop's threads and must be changed
/// through whenFree(); windows then show the last picture, while a picture of the scene waits for the newest.
/// Opaque, in wall pixels, owned by its scene; GUI thread.
class PictureItem : public QGraphicsObject
{
    Q_OBJECT
public:
    explicit PictureItem(const QSizeF &size, QGraphicsItem *parent = nullptr);
    ~PictureItem() override;

    QSizeF size() const { return m_size; }
    QRectF boundingRect() const override { return QRectF(QPointF(), m_size); }
    QPainterPath opaqueArea() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    virtual void setShop(PaintShop *shop);
    /// Runs a change of what is drawn now, or as soon as the painting under way is done.
    void whenFree(std::function<void()> change) { m_picture.whenFree(std::move(change)); }
    /// Its turn to be shown has come.
    virtual void aboutToShow() {}
    /// Makes the windows paint this part, and no others.
    void updateWindows(const QRectF &part);

    /// Device pixels for one wall pixel: a wall shown at a fifth draws its pictures at a fifth, crisp.
    virtual void setRenderScale(qreal scale);
    qreal renderScale() const { return m_picture.scale(); }

    /// The picture as it stands now, drawn first where it has changed.
    const QImage &picture() { return m_picture.now(); }
    /// What windows show is the content as it stands.
    virtual bool isCurrent() const { return m_picture.isCurrent(); }
    bool isFree() const { return m_picture.isFree(); }
    /// How many times something was drawn anew; for tests and the wall's measurements.
    int renderCount() const { return m_picture.renderCount(); }

protected:
    /// Marks a part of the picture as changed; by default all of it.
    void refresh(const QRectF &part = {});
    /// Draws the content in wall pixels; the painter is clipped to what has changed. With a paint shop on one of
    /// its threads: reads and writes only what is changed through whenFree().
    virtual void render(QPainter &painter) = 0;
    virtual void pictureChanged() {} ///< the picture that windows show is new
    /// Brings a part of the item to the windows: in its turn with a paint shop, else at once.
    void show(const QRectF &part);
    /// Copies the part of an image made at the render scale that covers `exposed`, without resampling where
    /// the painter's scale is the image's.
    void copyPicture(QPainter &painter, const QRectF &exposed, const QImage &image, const QPointF &origin = {}) const;

private:
    QSizeF m_size;
    PaintShop *m_shop = nullptr;
    Picture m_picture;
};

} // namespace toancanh::tiles
