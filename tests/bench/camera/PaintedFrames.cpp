// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/camera/PaintedFrames.h"

#include "app/run/WallApplication.h"
#include "widgets/tiles/camera/CameraTile.h"
#include "widgets/wall/WallWindow.h"

#include <QPaintEvent>

namespace toancanh::bench {

PaintedFrames::PaintedFrames(app::WallApplication &wall)
{
    for (const auto &window : wall.windows().windows()) {
        for (const tiles::CameraTile *tile : wall.scene().cameraTiles()) {
            if (!QRectF(window->part()).contains(tile->sceneBoundingRect().center()))
                continue;
            m_seen.insert(window->viewport(), {window.get(), tile, 0});
            window->viewport()->installEventFilter(this);
        }
    }
}

bool PaintedFrames::eventFilter(QObject *viewport, QEvent *event)
{
    const auto seen = m_seen.find(viewport);
    if (event->type() != QEvent::Paint || seen == m_seen.end())
        return false;
    // The words over the picture are painted alone too; they bring no frame.
    const QRect video = seen->view->mapFromScene(seen->tile->sceneBoundingRect()).boundingRect().adjusted(2, 2, -2, -2)
                        & seen->view->viewport()->rect();
    const QRegion painted = static_cast<QPaintEvent *>(event)->region();
    const qint64 sequence = seen->tile->shownFrame();
    if (sequence != seen->sequence && painted.intersected(video) == QRegion(video)) {
        seen->sequence = sequence;
        ++m_count;
    }
    return false;
}

} // namespace toancanh::bench
