// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/WallScene.h"

#include "widgets/look/Tokens.h"
#include "widgets/tiles/StripTile.h"
#include "widgets/tiles/TileFactory.h"
#include "widgets/tiles/camera/CameraTile.h"

#include <QPainter>

#include <algorithm>

namespace toancanh::wallview {

WallScene::WallScene(const wall::SceneSpec &scene, const tiles::TileContext &context, const LocalizedText &centreTitle,
                     QObject *parent)
    : QGraphicsScene(parent)
    , m_fence(*this)
    , m_shop(QSizeF(context.geometry.panel) + QSizeF(context.geometry.bezelPx(), context.geometry.bezelPx()))
{
    m_shop.setScreens(&m_fence);
    setItemIndexMethod(QGraphicsScene::NoIndex);
    setSceneRect(QRectF(QPointF(0, 0), context.geometry.size()));
    setBackgroundBrush(look::colour::wall);

    const QRectF stripRect = context.geometry.stripRect();
    m_strip = new tiles::StripTile(context, centreTitle, stripRect.size());
    m_strip->setPos(stripRect.topLeft());
    addItem(m_strip);

    for (const wall::Placement &placement : scene.placements) {
        std::unique_ptr<tiles::Tile> made = tiles::makeTile(placement, context);
        if (!made)
            continue;
        tiles::Tile *tile = made.release();
        addItem(tile);
        m_tiles << tile;
        if (tiles::CameraTile *camera = tile->camera())
            m_cameras << camera;
    }
}

WallScene::~WallScene()
{
    m_shop.close();
    clear(); // before the shop
}

QStringList WallScene::metrics() const
{
    QStringList ids;
    for (const tiles::Tile *tile : m_tiles)
        ids << tile->metrics();
    ids.removeDuplicates();
    return ids;
}

void WallScene::setRenderScale(qreal scale)
{
    m_renderScale = scale;
    const auto paintAt = [&](tiles::PictureItem &item) {
        item.setRenderScale(scale);
        item.setShop(&m_shop); // not before: nobody would see it
    };
    paintAt(*m_strip);
    for (tiles::Tile *tile : std::as_const(m_tiles))
        paintAt(*tile);
    Q_EMIT renderScaleChanged();
}

bool WallScene::isLive() const
{
    return notLive().isEmpty();
}

QStringList WallScene::notLive() const
{
    QStringList names;
    for (const tiles::Tile *tile : m_tiles) {
        if (!tile->isLive())
            names << (tile->spec().id.isEmpty() ? tile->spec().title.vi : tile->spec().id);
    }
    return names;
}

bool WallScene::isCurrent() const
{
    return m_shop.isIdle() && m_strip->isCurrent()
           && std::all_of(m_tiles.cbegin(), m_tiles.cend(), [](const tiles::Tile *tile) { return tile->isCurrent(); });
}

bool WallScene::isPainted(const QRectF &part) const
{
    const auto isPaintedThere = [&](const tiles::PictureItem *item) {
        return item->isCurrent() || !item->sceneBoundingRect().intersects(part);
    };
    return isPaintedThere(m_strip) && std::all_of(m_tiles.cbegin(), m_tiles.cend(), isPaintedThere);
}

QImage WallScene::picture(qreal scale)
{
    QImage image((sceneRect().size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(look::colour::wall);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    render(&painter, image.rect(), sceneRect());
    return image;
}

void WallScene::setMetricSpec(const metric::MetricSpec &spec)
{
    for (tiles::Tile *tile : std::as_const(m_tiles))
        tile->whenFree([tile, spec] { tile->setMetricSpec(spec); });
}

void WallScene::takeResult(const metric::MetricResult &result)
{
    for (tiles::Tile *tile : std::as_const(m_tiles))
        if (tile->metrics().contains(result.metric))
            tile->whenFree([tile, result] { tile->setResult(result); });
}

void WallScene::takeAlerts(const QList<alert::Alert> &alerts)
{
    m_strip->whenFree([this, alerts] { m_strip->setAlerts(alerts); });
    for (tiles::Tile *tile : std::as_const(m_tiles))
        tile->whenFree([tile, alerts] { tile->setAlerts(alerts); });
}

void WallScene::takeCameraStatus(const camera::CameraStatus &status)
{
    for (tiles::Tile *tile : std::as_const(m_tiles))
        tile->whenFree([tile, status] { tile->setCameraStatus(status); });
}

void WallScene::takeSources(const QList<dataset::SourceState> &sources)
{
    m_strip->whenFree([this, sources] { m_strip->setSources(sources); });
}

void WallScene::takeCameras(const QList<camera::CameraStatus> &cameras)
{
    m_strip->whenFree([this, cameras] { m_strip->setCameras(cameras); });
}

void WallScene::takeNotices(const QStringList &sentences)
{
    m_strip->whenFree([this, sentences] { m_strip->setNotices(sentences); });
}

void WallScene::tick(qint64 nowMs)
{
    m_strip->whenFree([this, nowMs] { m_strip->tick(nowMs); });
    for (tiles::Tile *tile : std::as_const(m_tiles))
        tile->whenFree([tile, nowMs] { tile->tick(nowMs); });
}

void WallScene::takeFrames()
{
    for (tiles::CameraTile *tile : std::as_const(m_cameras)) {
        if (tile->hasNewFrame())
            m_shop.show(*tile, tile->boundingRect());
    }
}

} // namespace toancanh::wallview
