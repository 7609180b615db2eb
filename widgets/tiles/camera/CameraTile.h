// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/camera/CameraSpec.h"
#include "models/camera/CameraStatus.h"
#include "models/camera/stream/FrameSlot.h"
#include "models/camera/stream/FrameTone.h"
#include "widgets/tiles/camera/CameraOverlay.h"
#include "widgets/tiles/tile/Tile.h"

#include <memory>

namespace toancanh::tiles {

/// A camera's newest frame with its name and its own clock, or why there is none. A live frame is copied straight
/// to the screen; only the scrim, the tag and the states without video are pictures.
class CameraTile : public Tile
{
    Q_OBJECT
public:
    CameraTile(const wall::TileSpec &spec, const TileContext &context, const QSizeF &size);

    /// What the camera is called and where it stands; `areaName` may be empty.
    void setCamera(const camera::CameraSpec &camera, const QString &areaName);
    void setStatus(const camera::CameraStatus &status);
    void setCameraStatus(const camera::CameraStatus &status) override;
    /// Where frames come from; the pool scales them for `pictureSize()` and tones them.
    void setFrames(std::shared_ptr<camera::FrameSlot> frames);
    QSize pictureSize() const; ///< in device pixels
    camera::FrameTone tone() const;
    bool hasNewFrame() const;
    /// Takes the newest frame and shows it. False where there is no new one.
    bool takeFrame();
    void aboutToShow() override;

    void setShop(PaintShop *shop) override;
    void setRenderScale(qreal scale) override;
    bool isCurrent() const override;
    void tick(qint64 nowMs) override;
    bool isComplete() const override;
    bool isLive() const override;
    CameraTile *camera() override { return this; }
    camera::CameraState cameraState() const { return m_status.state; }
    /// The sequence of the frame that it shows; for the wall's measurements.
    qint64 shownFrame() const { return m_frame.sequence; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

protected:
    void render(QPainter &painter) override;
    bool ownsAlert(const alert::Alert &alert) const override;
    void contentChanged() override;
    void pictureChanged() override;

private:
    bool isPermittedHere() const;
    bool showsVideo() const;
    CameraWords words() const;
    QString stateSentence() const;
    QString stateDetail() const;
    QRectF frameRect() const; ///< of the frame with its aspect kept, in wall pixels
    void updateWords();
    void drawVideo(QPainter &painter, const QRectF &exposed) const;
    void drawState(QPainter &painter);

    camera::CameraSpec m_camera;
    QString m_areaName;
    camera::CameraStatus m_status;
    std::shared_ptr<camera::FrameSlot> m_frames;
    camera::Frame m_frame;
    QImage m_old; ///< the last frame, shown grey while reconnecting
    bool m_isOldToned = false;
    bool m_isLeavingVideo = false; ///< no longer live, but the picture that says so is not painted yet
    QString m_stateWords;
    CameraOverlay m_overlay;
};

} // namespace toancanh::tiles
