// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsView>

class QScreen;

namespace toancanh::wallview {

class WallScene;

/// A window that shows one rectangle of the wall: a panel on its screen, or the whole wall scaled to fit.
/// GUI thread.
class WallWindow : public QGraphicsView
{
    Q_OBJECT
public:
    /// `part` in wall pixels.
    WallWindow(WallScene &scene, const QRect &part, QWidget *parent = nullptr);

    /// Full screen without a frame, at the screen's place, with or without a window manager.
    void showOn(QScreen &screen);
    QRect part() const { return m_part; }

Q_SIGNALS:
    void scaled(); ///< its scale has changed: the scene's pictures may want another

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();

    QRect m_part;
};

} // namespace toancanh::wallview
