// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRectF>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <functional>

namespace toancanh::tiles {

class PictureItem;

/// Where the pictures of a wall are made without keeping the GUI thread: a few threads paint them, and what is ready
/// is brought to the windows one after the other, about a panel's worth of pixels in each turn of the event loop, so
/// that no number of tiles that change at once stops it. Owned by the wall's scene, outlives its items; GUI thread.
class PaintShop : public QObject
{
    Q_OBJECT
public:
    /// `piece` is the distance from panel to panel, in scene pixels: what several windows show is brought to them one
    /// at a time.
    explicit PaintShop(const QSizeF &piece, QObject *parent = nullptr);
    ~PaintShop() override; ///< waits for the pictures under way

    void paint(std::function<void()> job); ///< on one of its threads
    /// Waits until nobody paints any more: an item that is being painted must not be destroyed.
    void close();
    /// Brings a part of the item, in its own pixels, to the windows in its turn.
    void show(PictureItem &item, const QRectF &part);
    void forget(const PictureItem &item);
    bool isIdle() const { return m_queue.empty(); }
    /// Asked before each turn: whether the screens have drawn the last one. Without it a turn follows at once.
    void setScreensReady(std::function<bool()> areScreensReady) { m_areScreensReady = std::move(areScreensReady); }

private:
    struct Entry
    {
        PictureItem *item = nullptr;
        QPoint piece; ///< which piece of the scene it lies in
        QRectF part;  ///< in the item
    };
    void add(PictureItem &item, QPoint piece, const QRectF &part);
    void turn();

    QSizeF m_piece;
    QThreadPool m_threads;
    std::deque<Entry> m_queue;
    std::function<bool()> m_areScreensReady;
    bool m_hasShown = false; ///< what the screens may not have drawn yet
    QTimer m_turn;
};

} // namespace toancanh::tiles
