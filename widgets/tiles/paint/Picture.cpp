// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/paint/Picture.h"

#include "widgets/tiles/paint/PaintShop.h"

#include <QPainter>
#include <QSemaphore>

namespace toancanh::tiles {

struct Picture::Job
{
    QRegion region;
    QImage image; ///< of the region's bounding rectangle
    QSemaphore done;
};

Picture::Picture(const QSizeF &size, QImage::Format format, Render render)
    : m_size(size), m_format(format), m_render(std::move(render)), m_dirty(QRect(QPoint(), pixels()))
{}

Picture::~Picture()
{
    if (m_job)
        m_job->done.acquire();
}

void Picture::setShop(PaintShop *shop)
{
    m_shop = shop;
    if (m_shop && !m_dirty.isEmpty())
        ask();
}

void Picture::setScale(qreal scale)
{
    settle();
    m_scale = scale;
    m_image = QImage();
    m_dirty = QRect(QPoint(), pixels());
    if (m_shop)
        ask();
}

QSize Picture::pixels() const
{
    return {qCeil(m_size.width() * m_scale), qCeil(m_size.height() * m_scale)};
}

bool Picture::isDrawn() const
{
    return m_image.size() == pixels();
}

void Picture::refresh(const QRectF &part)
{
    m_dirty += QRectF(part.topLeft() * m_scale, part.size() * m_scale).toAlignedRect() & QRect(QPoint(), pixels());
    if (m_shop)
        ask();
    else
        Q_EMIT changed(part);
}

void Picture::whenFree(std::function<void()> change)
{
    if (m_job)
        m_changes.push_back(std::move(change));
    else
        change();
}

const QImage &Picture::now()
{
    settle();
    if (!isDrawn())
        m_dirty = QRect(QPoint(), pixels());
    if (!m_dirty.isEmpty()) {
        const QRegion region = std::exchange(m_dirty, {});
        take(region, painted(region));
    }
    return m_image;
}

QImage Picture::painted(const QRegion &region) const
{
    const QRect bounds = region.boundingRect();
    QImage image(bounds.size(), m_format);
    if (image.hasAlphaChannel())
        image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(-bounds.topLeft());
    painter.setClipRegion(region);
    painter.scale(m_scale, m_scale);
    m_render(painter);
    return image;
}

void Picture::take(const QRegion &region, const QImage &image)
{
    ++m_renderCount;
    const QRect bounds = region.boundingRect();
    if (region.rectCount() == 1 && bounds == QRect(QPoint(), pixels())) {
        m_image = image;
        return;
    }
    const int pixelBytes = image.depth() / 8;
    for (const QRect &rect : region)
        for (int y = rect.top(); y <= rect.bottom(); ++y)
            memcpy(m_image.scanLine(y) + rect.left() * pixelBytes,
                   image.constScanLine(y - bounds.top()) + (rect.left() - bounds.left()) * pixelBytes,
                   size_t(rect.width()) * size_t(pixelBytes));
}

void Picture::ask()
{
    if (m_isAsked || m_job)
        return;
    // What changes in the same turn of the event loop is painted once.
    m_isAsked = true;
    QMetaObject::invokeMethod(this, &Picture::start, Qt::QueuedConnection);
}

void Picture::start()
{
    m_isAsked = false;
    if (m_job || !m_shop)
        return;
    if (!isDrawn())
        m_dirty = QRect(QPoint(), pixels());
    if (m_dirty.isEmpty())
        return;
    m_job = std::make_shared<Job>();
    m_job->region = std::exchange(m_dirty, {});
    m_shop->paint([this, job = m_job] {
        job->image = painted(job->region);
        QMetaObject::invokeMethod(
            this,
            [this, job] {
                if (m_job == job)
                    finish();
            },
            Qt::QueuedConnection);
        job->done.release(); // last: who waited may now destroy this
    });
}

void Picture::finish()
{
    const std::shared_ptr<Job> job = std::move(m_job);
    m_job.reset();
    take(job->region, job->image);
    const QRect bounds = job->region.boundingRect();
    Q_EMIT changed(QRectF(QPointF(bounds.topLeft()) / m_scale, QSizeF(bounds.size()) / m_scale));
    for (const std::function<void()> &change : std::exchange(m_changes, {}))
        change();
    if (!m_dirty.isEmpty())
        ask();
}

void Picture::settle()
{
    if (!m_job)
        return;
    m_job->done.acquire();
    finish();
}

} // namespace toancanh::tiles
