// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

class QGraphicsView;

namespace toancanh::app {
class WallApplication;
}

namespace toancanh::tiles {
class CameraTile;
}

namespace toancanh::bench {

/// Counts the frames of cameras that a wall's windows really paint: a window that paints all of a camera's tile while
/// that shows another frame than at the last time. One camera for each window; GUI thread.
class PaintedFrames : public QObject
{
public:
    explicit PaintedFrames(app::WallApplication &wall);

    qint64 count() const { return m_count; }
    qsizetype windows() const { return m_seen.size(); }

    bool eventFilter(QObject *viewport, QEvent *event) override;

private:
    struct Seen
    {
        const QGraphicsView *view = nullptr;
        const tiles::CameraTile *tile = nullptr;
        qint64 sequence = 0;
    };
    QHash<QObject *, Seen> m_seen; ///< by the window's viewport
    qint64 m_count = 0;
};

} // namespace toancanh::bench
