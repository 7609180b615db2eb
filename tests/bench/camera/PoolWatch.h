// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/camera/stream/StreamPool.h"

#include <QElapsedTimer>
#include <QTimer>

namespace toancanh::bench {

/// A pool whose every camera is watched by one tile, on the beat of the wall's paint clock, and what it shows when.
class PoolWatch
{
public:
    PoolWatch(const QList<camera::CameraSpec> &cameras, camera::StreamPool::SecretOf secretOf, QSize tile);

    /// From the making of each stream to its first picture; shorter than the list of cameras until all have one.
    QList<double> firstPictureSeconds() const;
    QString slowest() const; ///< the camera whose first picture came last, for a person
    bool allLive() const;
    qint64 frames() const; ///< decoded until now, all cameras
    /// From now on every camera has yet to show something new.
    void expectNew();
    bool allShowNew() const;

private:
    void take();

    struct Tile
    {
        QString camera;
        std::shared_ptr<camera::FrameSlot> slot;
        qint64 first = -1; ///< ms after the start
        qint64 sequence = 0;
        qint64 expectedAfter = 0;
    };

    SystemClock m_clock;
    QElapsedTimer m_since;
    camera::StreamPool m_pool;
    QList<Tile> m_tiles;
    QTimer m_beat;
};

} // namespace toancanh::bench
