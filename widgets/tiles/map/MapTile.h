// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/camera/CameraStatus.h"
#include "models/map/MapRenderer.h"
#include "widgets/tiles/map/MapInputs.h"
#include "widgets/tiles/tile/MetricTile.h"

namespace toancanh::tiles {

struct MapLegend;

/// The centre's map (TileContext::map): choropleth, cameras, the layers of domains, and alerts. The picture is painted
/// on a worker thread; wheel and drag zoom and pan, a double click goes back to the whole. Owned by its scene, GUI
/// thread.
class MapTile : public MetricTile
{
    Q_OBJECT
public:
    MapTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size);

    void setShop(PaintShop *shop) override;
    QStringList metrics() const override;
    void setAlerts(const QList<alert::Alert> &alerts) override;
    void setCameraStatus(const camera::CameraStatus &status) override;
    bool isComplete() const override;
    bool isCurrent() const override;
    const map::MapView &view() const { return m_view; }

protected:
    void drawContent(QPainter &painter) override;
    void drawFailure(QPainter &painter) override;
    void contentChanged() override;
    QStringList requiredMetrics() const override;
    bool hasContent() const override;
    QString timeTexts(qint64 now) const override;
    bool ownsAlert(const alert::Alert &alert) const override;
    void wheelEvent(QGraphicsSceneWheelEvent *event) override;
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event) override;

private:
    struct SceneInput;
    SceneInput sceneInput() const;
    map::MapView wholeView() const;
    void setView(const map::MapView &view);
    void requestPicture();
    void takePicture(const QImage &picture, const map::MapView &view, qint64 request);
    bool hasAllResults() const;
    bool shows(const QString &layer) const;
    void drawMap(QPainter &painter);
    void drawTitles(QPainter &painter) const;
    MapLegend legend() const;

    std::shared_ptr<const map::BaseMap> m_base; ///< null where the boundaries could not be read
    QList<wall::LayerSpec> m_layers;
    QList<camera::CameraSpec> m_cameras;
    QHash<QString, bool> m_cameraIsLive;
    QList<alert::Alert> m_mapAlerts;
    map::MapView m_view;      ///< as it is to be
    map::MapView m_shownView; ///< as the tile is drawn
    map::MapRenderer m_renderer;
    bool m_isAsked = false; ///< for a picture, in this turn of the event loop
    QImage m_mapPicture;
    map::MapView m_pictureView;
    qint64 m_pictureRequest = 0;
    qint64 m_wholeRequest = 0; ///< the first with everything that it shows; 0 while something is still to come
};

} // namespace toancanh::tiles
