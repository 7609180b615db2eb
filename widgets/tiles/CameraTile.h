// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/camera/CameraSpec.h"
#include "models/camera/CameraStatus.h"
#include "models/camera/FrameSlot.h"
#include "widgets/tiles/Tile.h"

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
    /// Where frames come from; the pool scales them for `pictureSize()`.
    void setFrames(std::shared_ptr<camera::FrameSlot> frames);
    QSize pictureSize() const; ///< in device pixels
    /// At each beat of the wall's paint clock: takes the newest frame. False where there is no new one.
    bool takeFrame();

    void setResult(const metric::MetricResult &) override {}
    void tick(qint64 nowMs) override;
    bool isComplete() const override;
    camera::CameraState cameraState() const { return m_status.state; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

protected:
    void render(QPainter &painter) override;
    void drawContent(QPainter &) override {}
    bool ownsAlert(const alert::Alert &alert) const override;
    void contentChanged() override;

private:
    /// The words over the picture; the overlay is drawn anew when they change.
    struct Words
    {
        QString name;
        QString meta;
        QString clock;
        QString clockNote;
        QString tag;
        int priority = 0;
        bool isRunning = false;
        bool operator==(const Words &) const = default;
    };
    bool isPermittedHere() const;
    bool showsVideo() const;
    Words words() const;
    QString stateSentence() const;
    QString stateDetail() const;
    QRectF frameRect() const; ///< of the frame with its aspect kept, in wall pixels
    void updateWords();
    void drawVideo(QPainter &painter, const QRectF &exposed) const;
    void drawState(QPainter &painter) const;
    QImage scrimImage() const;
    QImage tagImage() const;

    camera::CameraSpec m_camera;
    QString m_areaName;
    camera::CameraStatus m_status;
    std::shared_ptr<camera::FrameSlot> m_frames;
    camera::Frame m_frame; ///< as it came
    QImage m_toned;        ///< as it is shown
    QImage m_old;          ///< the last frame, grey, while reconnecting
    Words m_words;
    QString m_stateWords;
    mutable QImage m_scrim;
    mutable QImage m_tag;
    mutable qreal m_overlayScale = 0;
};

} // namespace toancanh::tiles
