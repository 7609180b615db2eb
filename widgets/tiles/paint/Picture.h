// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QRegion>

#include <functional>
#include <memory>

namespace toancanh::tiles {

class PaintShop;

/// An image of something that draws itself, drawn anew where it has changed: at once when it is asked for, or, with
/// a paint shop, on one of the shop's threads while the old image stays. What the drawing reads must not change
/// meanwhile: changes go through whenFree(). GUI thread.
class Picture : public QObject
{
    Q_OBJECT
public:
    /// Draws in wall pixels, on any thread; the painter is clipped to what has changed.
    using Render = std::function<void(QPainter &painter)>;

    Picture(const QSizeF &size, QImage::Format format, Render render);
    ~Picture() override; ///< waits for the painting under way

    /// Its threads paint from now on, and changed() tells when; without one it is painted when it is asked for.
    void setShop(PaintShop *shop);
    void setScale(qreal scale); ///< waits for the painting under way; windows change their scale seldom
    qreal scale() const { return m_scale; }

    void refresh(const QRectF &part); ///< marks a part, in wall pixels, as changed
    /// Runs the change now, or as soon as the painting under way is done; in the order they came.
    void whenFree(std::function<void()> change);

    const QImage &now();                            ///< as it stands, drawn first where it has changed
    const QImage &shown() const { return m_image; } ///< as it was last drawn
    bool isDrawn() const;                           ///< shown() is of this size, though perhaps older
    bool isFree() const { return !m_job; }          ///< nothing is being painted
    bool isCurrent() const { return isDrawn() && m_dirty.isEmpty() && !m_job; }
    int renderCount() const { return m_renderCount; }

Q_SIGNALS:
    void changed(const QRectF &part); ///< in wall pixels: shown() is new there

private:
    struct Job;
    QSize pixels() const;
    QImage painted(const QRegion &region) const;
    void take(const QRegion &region, const QImage &image);
    void ask();
    void start();
    void finish();
    void settle();

    const QSizeF m_size;
    const QImage::Format m_format;
    const Render m_render;
    PaintShop *m_shop = nullptr;
    qreal m_scale = 1;
    QImage m_image;
    QRegion m_dirty; ///< device pixels
    std::shared_ptr<Job> m_job;
    bool m_isAsked = false;
    std::vector<std::function<void()>> m_changes;
    int m_renderCount = 0;
};

} // namespace toancanh::tiles
