// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/map/MapTile.h"

#include "widgets/look/TextLine.h"
#include "widgets/tiles/map/MapLegend.h"
#include "widgets/tiles/map/MapLook.h"
#include "widgets/tiles/map/MapMarks.h"

#include <QGraphicsScene>
#include <QGraphicsSceneMouseEvent>
#include <QGraphicsSceneWheelEvent>

#include <algorithm>
#include <cmath>

namespace toancanh::tiles {

using namespace look;

namespace {

constexpr double zoomStep = 1.25;
constexpr double mostZoom = 40; ///< against the whole
constexpr double staleOpacity = 0.55;

const QString camerasLayer = QStringLiteral("cameras");
const QString alertsLayer = QStringLiteral("alerts");

} // namespace

MapTile::MapTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size)
    : MetricTile(spec, context, size), m_renderer(mapStyle())
{
    if (context.map) {
        m_base = std::shared_ptr<const map::BaseMap>(context.map, &context.map->base);
        m_layers = context.map->layers;
        m_cameras = context.map->cameras;
    }
    m_layers.removeIf([&](const wall::LayerSpec &layer) { return !shows(layer.id); });
    m_view = wholeView();
    m_shownView = m_view;
    connect(&m_renderer, &map::MapRenderer::rendered, this, &MapTile::takePicture);
    setAcceptedMouseButtons(Qt::LeftButton);
}

bool MapTile::shows(const QString &layer) const
{
    return spec().show.contains(layer);
}

void MapTile::setShop(PaintShop *shop)
{
    MetricTile::setShop(shop);
    requestPicture();
}

QStringList MapTile::metrics() const
{
    QStringList ids = MetricTile::metrics();
    for (const wall::LayerSpec &layer : m_layers)
        ids << layer.points << layer.tracks;
    ids.removeAll(QString());
    ids.removeDuplicates();
    return ids;
}

QStringList MapTile::requiredMetrics() const
{
    return spec().colour.isEmpty() ? QStringList() : QStringList{spec().colour};
}

bool MapTile::hasContent() const
{
    return m_base != nullptr;
}

bool MapTile::isComplete() const
{
    if (state() != TileState::Live)
        return MetricTile::isComplete();
    // Where news come faster than they are painted there is always a newer picture under way.
    const bool isWhole = m_wholeRequest > 0 && m_pictureRequest >= m_wholeRequest;
    return !m_mapPicture.isNull() && (isWhole || (!m_isAsked && m_renderer.isIdle()));
}

bool MapTile::isCurrent() const
{
    return MetricTile::isCurrent() && !m_isAsked && m_renderer.isIdle();
}

bool MapTile::hasAllResults() const
{
    const QStringList ids = metrics();
    return std::all_of(ids.cbegin(), ids.cend(), [this](const QString &id) { return result(id) != nullptr; });
}

bool MapTile::ownsAlert(const alert::Alert &) const
{
    return false; // it shows alerts as marks; a frame around the whole map would say nothing
}

void MapTile::setAlerts(const QList<alert::Alert> &alerts)
{
    if (!shows(alertsLayer) || alerts == m_mapAlerts)
        return;
    m_mapAlerts = alerts;
    changed();
}

void MapTile::setCameraStatus(const camera::CameraStatus &status)
{
    const bool isLive = status.state == camera::CameraState::Live;
    const auto known = m_cameraIsLive.constFind(status.camera);
    if (known != m_cameraIsLive.cend() && *known == isLive)
        return;
    m_cameraIsLive.insert(status.camera, isLive);
    if (shows(camerasLayer))
        changed();
}

map::MapView MapTile::wholeView() const
{
    if (!m_base)
        return {};
    const QRectF inner(space::side * 2, 300, size().width() - space::side * 4, size().height() - 700);
    return map::Projection::fitting(m_base->bounds, inner, size());
}

/// Everything that a map's picture is made from, copied for the thread that makes it.
struct MapTile::SceneInput
{
    struct Layer
    {
        wall::LayerSpec spec;
        metric::MetricResult points;
        std::optional<metric::MetricResult> tracks;
    };

    map::MapScene scene; ///< with what needs no working out
    std::optional<metric::MetricResult> colour;
    QList<Layer> layers;
    QList<alert::Alert> alerts;
    look::LocalText format;
    qint64 nowMs = 0;

    map::MapScene worked() const
    {
        map::MapScene whole = scene;
        if (colour)
            whole.values = valuesByArea(*colour);
        for (const Layer &layer : layers)
            whole.layers << layerMarks(layer.spec, layer.points, layer.tracks ? &*layer.tracks : nullptr);
        whole.alerts = alertMarks(alerts, *whole.base, format, nowMs);
        return whole;
    }
};

MapTile::SceneInput MapTile::sceneInput() const
{
    SceneInput input{
        .scene = {}, .colour = {}, .layers = {}, .alerts = m_mapAlerts, .format = format(), .nowMs = nowMs()};
    map::MapScene &scene = input.scene;
    scene.base = m_base;
    scene.view = m_view;
    scene.size = size();
    scene.scale = renderScale();
    scene.breaks = spec().breaks;
    if (const metric::MetricResult *colour = result(spec().colour); colour && state() != TileState::Error)
        input.colour = *colour;
    for (const wall::LayerSpec &layer : m_layers) {
        const metric::MetricResult *points = result(layer.points);
        if (!points || metric::freshness(*points, nowMs()) == metric::Freshness::Error)
            continue; // where they were so long ago is not where they are
        const metric::MetricResult *tracks = result(layer.tracks);
        input.layers.append({layer, *points, tracks ? std::optional(*tracks) : std::nullopt});
    }
    if (shows(camerasLayer)) {
        for (const camera::CameraSpec &camera : m_cameras) {
            if (camera.latitude && camera.longitude)
                scene.cameras << map::CameraMark{
                    camera.id, {*camera.latitude, *camera.longitude}, m_cameraIsLive.value(camera.id)};
        }
    }
    for (const Seams::Gap &gap : layout().seams.vertical())
        scene.seamsX << (gap.from + gap.to) / 2;
    for (const Seams::Gap &gap : layout().seams.horizontal())
        scene.seamsY << (gap.from + gap.to) / 2;
    scene.reserved = legendRects(size()) << QRectF(0, 0, size().width() / 3 + 400, 270);
    return input;
}

QString MapTile::timeTexts(qint64 now) const
{
    QStringList facts{quality().dataAtMs ? format().moment(*quality().dataAtMs, now) : QString()};
    if (m_base) {
        for (const map::AlertMark &mark : alertMarks(m_mapAlerts, *m_base, format(), now))
            facts << mark.fact;
    }
    return facts.join(QLatin1Char('\n'));
}

void MapTile::contentChanged()
{
    requestPicture();
}

void MapTile::requestPicture()
{
    const bool isSeen = !scene() || !scene()->views().isEmpty();
    if (!m_base || m_isAsked || !isSeen)
        return;
    // What changes in the same turn of the event loop is painted once.
    m_isAsked = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isAsked = false;
            const qint64 request = m_renderer.request([input = sceneInput()] { return input.worked(); });
            if (state() != TileState::Live)
                m_wholeRequest = 0;
            else if (m_wholeRequest == 0 && hasAllResults())
                m_wholeRequest = request;
        },
        Qt::QueuedConnection);
}

void MapTile::takePicture(const QImage &picture, const map::MapView &view, qint64 request)
{
    whenFree([this, picture, view, request] {
        m_pictureRequest = request;
        m_mapPicture = picture;
        m_pictureView = view;
        refresh();
    });
}

void MapTile::drawContent(QPainter &painter)
{
    drawMap(painter);
    drawTitles(painter);
    drawMapLegend(painter, size(), legend(), mapStyle());
}

void MapTile::drawFailure(QPainter &painter)
{
    // Cameras, alerts and the land are not what failed: only the areas lose their colour.
    drawMap(painter);
    drawTitles(painter);
    drawMapLegend(painter, size(), legend(), mapStyle());
    MetricTile::drawFailure(painter);
}

void MapTile::drawMap(QPainter &painter)
{
    painter.fillRect(boundingRect(), mapStyle().sea);
    if (m_mapPicture.isNull())
        return;
    painter.save();
    painter.setOpacity(isStale() ? staleOpacity : 1);
    if (m_pictureView == m_shownView && m_mapPicture.width() == qRound(size().width() * renderScale())) {
        painter.drawImage(boundingRect(), m_mapPicture);
    } else {
        // Until the new picture comes the old one moves along with the view.
        const map::Projection old(m_pictureView, size());
        const map::Projection now(m_shownView, size());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(
            QRectF(now.toPixel(old.toPlace({0, 0})), now.toPixel(old.toPlace({size().width(), size().height()}))),
            m_mapPicture);
    }
    painter.restore();
}

MapLegend MapTile::legend() const
{
    MapLegend legend{.valueTitle = {},
                     .breaks = spec().breaks,
                     .marks = {},
                     .markTexts = {},
                     .pixelsPerKm = m_base ? map::Projection(m_shownView, size()).pixelsPerKm() : 0,
                     .format = format()};
    if (const metric::MetricSpec *colour = metricSpec(spec().colour)) {
        const QString measure = colour->measure.in(context().locale);
        legend.valueTitle =
            colour->title.in(context().locale) + (measure.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(measure));
    }
    if (shows(camerasLayer)) {
        legend.marks << QStringLiteral("camera");
        legend.markTexts << tr("Cameras %1/%2")
                                .arg(std::count(m_cameraIsLive.cbegin(), m_cameraIsLive.cend(), true))
                                .arg(m_cameras.size());
    }
    for (const wall::LayerSpec &layer : m_layers) {
        legend.marks << layer.icon;
        legend.markTexts << layer.title.in(context().locale);
    }
    if (shows(alertsLayer)) {
        legend.marks << QStringLiteral("alert");
        legend.markTexts << tr("Open alerts (4 levels)");
    }
    return legend;
}

void MapTile::drawTitles(QPainter &painter) const
{
    const TypeToken key = layout().scaled(type::key);
    drawFittedLine(painter, {layout().left(), 30}, layout().seams.widthFrom(layout().left(), layout().right()), title(),
                   key, colour::ink1);
    QStringList notes;
    for (const LocalizedText &note : spec().notes)
        notes << filledText(note);
    if (notes.isEmpty() && m_base && quality().dataAtMs && state() != TileState::Error)
        notes << tr("%n area(s)", nullptr, int(m_base->areas.size())) + QStringLiteral(" · ")
                     + tr("as of %1").arg(format().moment(*quality().dataAtMs, nowMs()));
    drawFittedLine(painter, {layout().left(), 30 + key.line}, size().width() / 2, notes.join(QStringLiteral(" · ")),
                   layout().scaled(type::body), colour::ink2);
}

void MapTile::setView(const map::MapView &view)
{
    m_view = view;
    requestPicture();
    whenFree([this] {
        m_shownView = m_view;
        refresh();
    });
}

void MapTile::wheelEvent(QGraphicsSceneWheelEvent *event)
{
    if (!m_base)
        return;
    const map::LatLon under = map::Projection(m_view, size()).toPlace(event->pos());
    const double whole = wholeView().pixelsPerDegree;
    map::MapView view = m_view;
    view.pixelsPerDegree =
        qBound(whole * 0.5, view.pixelsPerDegree * std::pow(zoomStep, event->delta() / 120.0), whole * mostZoom);
    const map::LatLon after = map::Projection(view, size()).toPlace(event->pos());
    view.centre.latitude += under.latitude - after.latitude;
    view.centre.longitude += under.longitude - after.longitude;
    setView(view);
}

void MapTile::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    event->accept();
}

void MapTile::mouseMoveEvent(QGraphicsSceneMouseEvent *event)
{
    if (!m_base)
        return;
    const map::Projection projection(m_view, size());
    const map::LatLon from = projection.toPlace(event->lastPos());
    const map::LatLon to = projection.toPlace(event->pos());
    map::MapView view = m_view;
    view.centre.latitude += from.latitude - to.latitude;
    view.centre.longitude += from.longitude - to.longitude;
    setView(view);
}

void MapTile::mouseDoubleClickEvent(QGraphicsSceneMouseEvent *)
{
    setView(wholeView());
}

} // namespace toancanh::tiles
