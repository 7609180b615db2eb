// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/WallWindow.h"

#include "widgets/look/Tokens.h"
#include "widgets/wall/WallScene.h"

#include <QKeyEvent>
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
    setBackgroundBrush(look::colour::wall);
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

void WallWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Q && event->modifiers() == Qt::ControlModifier)
        close();
    else
        QGraphicsView::keyPressEvent(event);
}

} // namespace toancanh::wallview
