// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/camera/CameraSpec.h"
#include "models/camera/CameraStatus.h"
#include "models/camera/stream/Effort.h"
#include "models/camera/stream/FrameSlot.h"
#include "models/camera/stream/FrameTone.h"

#include <QObject>

#include <functional>
#include <memory>

namespace toancanh::camera {

/// One decode for every tile that shows a camera: a stream runs while somebody holds a subscription to it, and a few
/// seconds longer, so that a change of scenes doesn't cut it. Cameras that nobody shows are asked every 30 s whether
/// they answer. Lives on the GUI thread and never blocks it; each stream has a thread of its own.
class StreamPool : public QObject
{
    Q_OBJECT
public:
    /// `secretOf` gives "user:password" by the secret's name; called on stream threads.
    using SecretOf = std::function<Result<QString>(const QString &name)>;

    StreamPool(QList<CameraSpec> cameras, SecretOf secretOf, const Clock &clock, QObject *parent = nullptr);
    ~StreamPool() override; ///< within a second, also when cameras hang

    /// Frames of the camera scaled to fit `size` (physical pixels, aspect kept). The camera's smallest stream
    /// that is at least as large is taken, else its largest. Dropping the pointer ends the subscription.
    /// Thumbnails that are painted once a second ask for key frames only. Never null; the slot of an unknown camera
    /// stays empty.
    std::shared_ptr<FrameSlot> subscribe(const QString &camera, QSize size, Effort effort = Effort::Full,
                                         const FrameTone &tone = {});

    QList<CameraStatus> statuses() const; ///< of all cameras, also those that nobody watches
    CameraStatus status(const QString &camera) const;
    const CameraSpec *spec(const QString &camera) const;
    const QList<CameraSpec> &cameras() const;

Q_SIGNALS:
    void statusChanged(const toancanh::camera::CameraStatus &status);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace toancanh::camera
