// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alert/Alert.h"
#include "models/camera/CameraStatus.h"
#include "models/dataset/SourceState.h"
#include "models/metric/MetricResult.h"
#include "models/metric/MetricSpec.h"
#include "models/wall/WallSpec.h"
#include "widgets/tiles/paint/PaintShop.h"
#include "widgets/tiles/tile/TileContext.h"
#include "widgets/wall/ScreenFence.h"

#include <QGraphicsScene>

namespace toancanh::tiles {
class CameraTile;
class StripTile;
class Tile;
} // namespace toancanh::tiles

namespace toancanh::wallview {

/// One scene of the wall in wall pixels, strip and tiles, seen through any number of views. Values come in
/// by its slots and go to the tiles that want them, each as soon as it isn't being painted; it asks nobody.
/// GUI thread.
class WallScene : public QGraphicsScene
{
    Q_OBJECT
public:
    WallScene(const wall::SceneSpec &scene, const tiles::TileContext &context, const LocalizedText &centreTitle,
              QObject *parent = nullptr);
    ~WallScene() override;

    QStringList metrics() const; ///< which its tiles need watched
    const QList<tiles::Tile *> &tiles() const { return m_tiles; }
    const QList<tiles::CameraTile *> &cameraTiles() const { return m_cameras; }
    tiles::StripTile *strip() const { return m_strip; }

    /// Device pixels for one wall pixel in the largest view; tiles draw their pictures at that scale.
    void setRenderScale(qreal scale);
    qreal renderScale() const { return m_renderScale; }

    /// Every tile shows what it is for, with live data and live video.
    bool isLive() const;
    /// The names of the tiles that are not live.
    QStringList notLive() const;
    /// The windows show every tile as it stands: nothing waits to be painted or shown.
    bool isCurrent() const;
    /// Every tile in the rectangle has been painted as it stands.
    bool isPainted(const QRectF &part) const;
    /// The whole wall as a picture of its own pixels times `scale`.
    QImage picture(qreal scale = 1);

Q_SIGNALS:
    void renderScaleChanged(); ///< cameras want frames of another size

public Q_SLOTS:
    void setMetricSpec(const toancanh::metric::MetricSpec &spec);
    void takeResult(const toancanh::metric::MetricResult &result);
    void takeAlerts(const QList<toancanh::alert::Alert> &alerts);
    void takeCameraStatus(const toancanh::camera::CameraStatus &status);
    void takeSources(const QList<toancanh::dataset::SourceState> &sources);
    void takeCameras(const QList<toancanh::camera::CameraStatus> &cameras); ///< all of them, for the strip
    void takeNotices(const QStringList &sentences); ///< what is wrong with the program's own place
    void tick(qint64 nowMs);                        ///< once a second
    void takeFrames();                              ///< at each beat of the paint clock

private:
    ScreenFence m_fence;
    tiles::PaintShop m_shop;
    QList<tiles::Tile *> m_tiles; ///< owned by the scene
    QList<tiles::CameraTile *> m_cameras;
    tiles::StripTile *m_strip = nullptr;
    qreal m_renderScale = 1;
};

} // namespace toancanh::wallview
