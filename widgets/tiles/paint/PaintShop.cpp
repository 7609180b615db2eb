// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/paint/PaintShop.h"

#include "models/base/Priority.h"
#include "widgets/tiles/paint/PictureItem.h"

#include <algorithm>
#include <cmath>

namespace toancanh::tiles {

namespace {

constexpr int mostThreads = 4;
constexpr qreal pixelsATurn = 1920.0 * 1080;
constexpr int askScreensMs = 1;
constexpr int mostOnTheWay = 4;

} // namespace

PaintShop::PaintShop(const QSizeF &piece, QObject *parent) : QObject(parent), m_piece(piece)
{
    m_threads.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, mostThreads));
    m_threads.setExpiryTimeout(-1); // each thread keeps its fonts and their glyphs
    // A timer of no length comes after everything else that waits: input, results, the windows' own painting.
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &PaintShop::turn);
}

PaintShop::~PaintShop()
{
    close();
}

void PaintShop::close()
{
    m_threads.waitForDone();
    m_queue.clear();
}

void PaintShop::paint(std::function<void()> job)
{
    m_threads.start([job = std::move(job)] {
        thread_local bool hasSteppedBack = false;
        if (!std::exchange(hasSteppedBack, true))
            stepBack();
        job();
    });
}

void PaintShop::show(PictureItem &item, const QRectF &part)
{
    const QRectF there = item.mapRectToScene(part);
    const int firstColumn = int(std::floor(there.left() / m_piece.width()));
    const int firstRow = int(std::floor(there.top() / m_piece.height()));
    for (int row = firstRow; row * m_piece.height() < there.bottom(); ++row) {
        for (int column = firstColumn; column * m_piece.width() < there.right(); ++column) {
            const QRectF piece(QPointF(column * m_piece.width(), row * m_piece.height()), m_piece);
            if (const QRectF here = piece & there; !here.isEmpty())
                add(item, {column, row}, item.mapRectFromScene(here));
        }
    }
}

void PaintShop::add(PictureItem &item, QPoint piece, const QRectF &part)
{
    const auto waiting = std::find_if(m_queue.begin(), m_queue.end(),
                                      [&](const Entry &entry) { return entry.item == &item && entry.piece == piece; });
    if (waiting != m_queue.end())
        waiting->part |= part;
    else
        m_queue.push_back({&item, piece, part});
    if (!m_turn.isActive())
        m_turn.start(0);
}

void PaintShop::forget(const PictureItem &item)
{
    std::erase_if(m_queue, [&](const Entry &entry) { return entry.item == &item; });
}

void PaintShop::followScreens()
{
    if (!m_screens)
        return;
    if (!m_justShown.isEmpty())
        m_sent.push_back({m_screens->sent(), std::exchange(m_justShown, {})});
    while (!m_sent.empty() && m_screens->isDrawn(m_sent.front().number))
        m_sent.pop_front();
}

bool PaintShop::isOnTheWay(QPoint piece) const
{
    return std::any_of(m_sent.begin(), m_sent.end(), [&](const Sent &sent) { return sent.pieces.contains(piece); });
}

/// Several pieces in one window wait for each other.
bool PaintShop::takesMore() const
{
    return m_sent.empty() || m_sent.size() < size_t(std::min(m_screens->windows(), mostOnTheWay));
}

void PaintShop::turn()
{
    followScreens();
    qreal pixels = 0;
    // By number, for what is about to be shown may add to the queue.
    for (size_t i = 0; takesMore() && i < m_queue.size();) {
        const Entry entry = m_queue[i];
        if (isOnTheWay(entry.piece)) {
            ++i;
            continue;
        }
        const qreal scale = entry.item->renderScale();
        const qreal more = entry.part.width() * entry.part.height() * scale * scale;
        if (pixels > 0 && pixels + more > pixelsATurn)
            break;
        pixels += more;
        m_queue.erase(m_queue.begin() + qsizetype(i));
        entry.item->aboutToShow();
        entry.item->updateWindows(entry.part);
        if (!m_justShown.contains(entry.piece))
            m_justShown << entry.piece;
    }
    if (!m_queue.empty())
        m_turn.start(pixels > 0 ? 0 : askScreensMs);
}

} // namespace toancanh::tiles
