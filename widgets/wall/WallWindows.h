// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wall/WallSpec.h"
#include "widgets/wall/Curtain.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

class QScreen;

namespace toancanh::wallview {

class WallScene;
class WallWindow;

/// The windows of this computer's part of the wall: one on the screen of each of its panels, found by serial,
/// by name or by place; or, where most screens are missing, one window with the whole wall. A window whose screen
/// goes is hidden until that screen is back, so that it never covers another panel. GUI thread.
class WallWindows : public QObject
{
    Q_OBJECT
public:
    WallWindows(WallScene &scene, const wall::WallSpec &wall, QObject *parent = nullptr);
    ~WallWindows() override;

    /// Opens a window on each panel's screen; those of missing screens wait for them. False, and nothing opened,
    /// where fewer than half of the screens are there.
    bool showOnPanels(const QString &node);
    /// Opens one window with the whole wall, as large as the primary screen allows.
    void showWhole();

    /// Windows are there, and every one of them paints.
    bool areOpen() const { return !m_windows.empty() && m_curtain.isUp(); }
    const std::vector<std::unique_ptr<WallWindow>> &windows() const { return m_windows; }

private:
    struct Panel
    {
        wall::PanelSpec spec;
        WallWindow *window = nullptr;
        QScreen *screen = nullptr; ///< where it is shown; none while it waits for its screen
    };
    WallWindow &add(const QRect &part);
    void followScale();
    void followScreens();
    void place(Panel &panel);
    void lose(QScreen *screen);

    WallScene &m_scene;
    const wall::WallSpec m_wall;
    std::vector<std::unique_ptr<WallWindow>> m_windows;
    QList<Panel> m_panels;
    Curtain m_curtain;
    QTimer m_settle; ///< screens come and go several at a time, and are moved once they are there
};

} // namespace toancanh::wallview
