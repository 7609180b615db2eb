// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/camera/stream/StreamPool.h"

#include <QElapsedTimer>
#include <QList>
#include <QUrl>

#include <mutex>

/// What a wall makes of one camera, and when: a pool with that camera alone, watched by one tile.
class WatchedCamera : public QObject
{
    Q_OBJECT
public:
    explicit WatchedCamera(const QUrl &url, const QString &secret = {},
                           toancanh::camera::Transport transport = toancanh::camera::Transport::Tcp);

    toancanh::camera::CameraStatus status() const { return m_pool->status(m_id); }
    toancanh::camera::CameraState state() const { return status().state; }
    QString sentence() const;
    toancanh::camera::FrameSlot &slot() { return *m_slot; }
    toancanh::camera::StreamPool &pool() { return *m_pool; }

    /// Waits in the event loop until the state is so; how long that took, or nothing after `limitMs`.
    std::optional<qint64> msUntil(toancanh::camera::CameraState state, int limitMs) const;
    /// Mean brightness of the newest picture, 0 to 255; -1 without one.
    int brightness() const;
    /// Brightness of what a tile would show at each moment when the camera became live.
    const QList<int> &brightnessWhenLive() const { return m_brightnessWhenLive; }
    /// Stops everything; how long the caller had to wait.
    qint64 msToStop();

    void setSecret(const QString &secret);

    static constexpr QSize box{160, 90};

private:
    const QString m_id = QStringLiteral("CAM-1");
    struct Secret
    {
        std::mutex mutex;
        QString text;
    };
    std::shared_ptr<Secret> m_secret;
    toancanh::SystemClock m_clock;
    std::unique_ptr<toancanh::camera::StreamPool> m_pool;
    std::shared_ptr<toancanh::camera::FrameSlot> m_slot;
    toancanh::camera::CameraState m_state = toancanh::camera::CameraState::Connecting;
    QList<int> m_brightnessWhenLive;
};
