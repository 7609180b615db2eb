// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wall/WallSpec.h"

#include <QObject>

#include <memory>
#include <vector>

namespace toancanh::wallview {

class WallScene;
class WallWindow;

/// The windows of this computer's part of the wall: one on the screen of each of its panels, found by serial,
/// by name or by place; or, where screens are missing, one window with the whole wall. GUI thread.
class WallWindows : public QObject
{
    Q_OBJECT
public:
    WallWindows(WallScene &scene, const wall::WallSpec &wall, QObject *parent = nullptr);
    ~WallWindows() override;

    /// Opens a window on each panel's screen. False, and nothing opened, where a screen is missing.
    bool showOnPanels(const QString &node);
    /// Opens one window with the whole wall, as large as the primary screen allows.
    void showWhole();

    const std::vector<std::unique_ptr<WallWindow>> &windows() const { return m_windows; }

private:
    WallWindow &add(const QRect &part);
    void followScale();

    WallScene &m_scene;
    const wall::WallSpec m_wall;
    std::vector<std::unique_ptr<WallWindow>> m_windows;
};

} // namespace toancanh::wallview
