// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/paint/Screens.h"

#include <QList>
#include <QObject>
#include <QPoint>
#include <QRectF>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <functional>

namespace toancanh::tiles {

class PictureItem;

/// Where the pictures of a wall are made without keeping the GUI thread: a few threads paint them, and what is ready
/// is brought to the windows one after the other, about a panel's worth of pixels in each turn of the event loop, so
/// that no number of tiles that change at once stops it. While the screens draw some windows it paints others, and
/// none that it would have to wait for. Owned by the wall's scene, outlives its items; GUI thread.
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
    /// Without screens a turn never waits for them.
    void setScreens(Screens *screens) { m_screens = screens; }

private:
    struct Entry
    {
        PictureItem *item = nullptr;
        QPoint piece; ///< which piece of the scene it lies in
        QRectF part;  ///< in the item
    };
    /// What was brought to the windows in one turn.
    struct Sent
    {
        quint64 number = 0; ///< of the screens
        QList<QPoint> pieces;
    };
    void add(PictureItem &item, QPoint piece, const QRectF &part);
    void followScreens();
    bool isOnTheWay(QPoint piece) const;
    bool takesMore() const;
    void turn();

    QSizeF m_piece;
    QThreadPool m_threads;
    std::deque<Entry> m_queue;
    Screens *m_screens = nullptr;
    QList<QPoint> m_justShown; ///< pieces whose windows are painted before the next turn
    std::deque<Sent> m_sent;   ///< what the screens have not drawn yet, oldest first
    QTimer m_turn;
};

} // namespace toancanh::tiles
