// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/WallWindow.h"

#include "widgets/look/Tokens.h"
#include "widgets/wall/WallScene.h"

#include <QGraphicsItem>
#include <QKeyEvent>
#include <QPainterPath>
#include <QScreen>

namespace toancanh::wallview {

WallWindow::WallWindow(WallScene &scene, const QRect &part, QWidget *parent)
    : QGraphicsView(&scene, parent), m_part(part)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::MinimalViewportUpdate);
    setOptimizationFlags(QGraphicsView::DontSavePainterState | QGraphicsView::DontAdjustForAntialiasing);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setSceneRect(part);
    setMinimumSize(320, 180);
}

void WallWindow::showOn(QScreen &screen)
{
    setWindowFlag(Qt::FramelessWindowHint);
    setScreen(&screen);
    setGeometry(screen.geometry());
    showFullScreen();
    setGeometry(screen.geometry());
}

void WallWindow::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    fit();
}

void WallWindow::fit()
{
    const qreal scale =
        qMin(qreal(viewport()->width()) / m_part.width(), qreal(viewport()->height()) / m_part.height());
    resetTransform();
    this->scale(scale, scale);
    centerOn(m_part.center());
    Q_EMIT scaled();
}

void WallWindow::drawBackground(QPainter *painter, const QRectF &rect)
{
    // Tiles are opaque, and filling what they cover takes as long as a frame of video. Where the wall is scaled their
    // edges may lie between two pixels.
    const QTransform toViewport = viewportTransform();
    const int edge = toViewport.type() > QTransform::TxTranslate ? 1 : 0;
    QRegion bare(toViewport.mapRect(rect).toAlignedRect());
    for (const QGraphicsItem *item : scene()->items(rect, Qt::IntersectsItemBoundingRect)) {
        if (!item->opaqueArea().isEmpty())
            bare -= toViewport.mapRect(item->sceneBoundingRect()).toRect().adjusted(edge, edge, -edge, -edge);
    }
    painter->save();
    painter->setWorldTransform(QTransform());
    for (const QRect &part : bare)
        painter->fillRect(part, look::colour::wall);
    painter->restore();
}

void WallWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Q && event->modifiers() == Qt::ControlModifier)
        close();
    else
        QGraphicsView::keyPressEvent(event);
}

} // namespace toancanh::wallview
