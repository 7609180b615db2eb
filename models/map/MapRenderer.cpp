// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/map/MapRenderer.h"

#include "models/base/Priority.h"
#include "models/map/GroundPainter.h"
#include "models/map/MarkPainter.h"

#include <QThreadPool>

namespace toancanh::map {

namespace {

/// The ground as last painted: it changes far less often than the marks on it.
struct Ground
{
    QImage image;
    std::shared_ptr<const BaseMap> base;
    MapView view;
    QSizeF size;
    double scale = 0;
    QHash<QString, double> values;
    QList<double> breaks;

    bool fits(const MapScene &scene) const
    {
        return base == scene.base && view == scene.view && size == scene.size && scale == scene.scale
               && values == scene.values && breaks == scene.breaks;
    }
};

} // namespace

class MapRenderer::Private
{
public:
    MapStyle style;
    QThreadPool pool;
    Ground ground; // touched by the worker alone
    std::function<MapScene()> waiting;
    bool isPainting = false;
    qint64 requests = 0;

    QImage paint(const MapScene &scene)
    {
        if (!ground.fits(scene)) {
            ground = {
                paintGround(scene, style), scene.base, scene.view, scene.size, scene.scale, scene.values, scene.breaks};
        }
        QImage picture = ground.image.copy();
        QPainter painter(&picture);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scene.scale, scene.scale);
        MarkPainter(painter, scene, style).paint();
        return picture;
    }

    void start(MapRenderer *renderer, std::function<MapScene()> makeScene)
    {
        isPainting = true;
        // Whoever starts takes the newest.
        pool.start([this, renderer, request = requests, makeScene = std::move(makeScene)] {
            thread_local bool hasSteppedBack = false;
            if (!std::exchange(hasSteppedBack, true))
                stepBack();
            const MapScene scene = makeScene();
            const QImage picture = paint(scene);
            QMetaObject::invokeMethod(renderer, [this, renderer, picture, request, view = scene.view] {
                isPainting = false;
                if (waiting)
                    start(renderer, std::exchange(waiting, nullptr));
                Q_EMIT renderer->rendered(picture, view, request);
            });
        });
    }
};

MapRenderer::MapRenderer(MapStyle style, QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->style = std::move(style);
    d->pool.setMaxThreadCount(1);
}

MapRenderer::~MapRenderer()
{
    d->pool.waitForDone();
}

bool MapRenderer::isIdle() const
{
    return !d->isPainting;
}

qint64 MapRenderer::request(std::function<MapScene()> makeScene)
{
    ++d->requests;
    if (d->isPainting)
        d->waiting = std::move(makeScene);
    else
        d->start(this, std::move(makeScene));
    return d->requests;
}

} // namespace toancanh::map
