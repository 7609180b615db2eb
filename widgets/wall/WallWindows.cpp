// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/WallWindows.h"

#include "widgets/wall/WallScene.h"
#include "widgets/wall/WallWindow.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace toancanh::wallview {

namespace {

QScreen *screenOf(const wall::PanelSpec &panel)
{
    for (QScreen *screen : QGuiApplication::screens()) {
        const bool found = !panel.serial.isEmpty() ? screen->serialNumber() == panel.serial
                           : !panel.name.isEmpty() ? screen->name() == panel.name
                                                   : panel.place && screen->geometry().topLeft() == *panel.place;
        if (found)
            return screen;
    }
    return nullptr;
}

} // namespace

WallWindows::WallWindows(WallScene &scene, const wall::WallSpec &wall, QObject *parent)
    : QObject(parent), m_scene(scene), m_wall(wall)
{}

WallWindows::~WallWindows() = default;

bool WallWindows::showOnPanels(const QString &node)
{
    const auto found = std::find_if(m_wall.nodes.cbegin(), m_wall.nodes.cend(),
                                    [&](const wall::NodeSpec &spec) { return node.isEmpty() || spec.node == node; });
    if (found == m_wall.nodes.cend() || found->panels.isEmpty())
        return false;
    QList<QScreen *> screens;
    for (const wall::PanelSpec &panel : found->panels) {
        QScreen *screen = screenOf(panel);
        if (!screen || screens.contains(screen))
            return false;
        screens << screen;
    }
    for (qsizetype i = 0; i < screens.size(); ++i) {
        const wall::PanelSpec &panel = found->panels.at(i);
        add(m_wall.geometry.panelRect(panel.column, panel.row)).showOn(*screens.at(i));
    }
    return true;
}

void WallWindows::showWhole()
{
    WallWindow &window = add(QRect(QPoint(), m_wall.geometry.size()));
    const QSize available = QGuiApplication::primaryScreen()->availableSize();
    window.setWindowTitle(QGuiApplication::applicationDisplayName());
    window.resize(m_wall.geometry.size().scaled(available, Qt::KeepAspectRatio).boundedTo(m_wall.geometry.size()));
    window.show();
}

WallWindow &WallWindows::add(const QRect &part)
{
    m_windows.push_back(std::make_unique<WallWindow>(m_scene, part));
    WallWindow &window = *m_windows.back();
    connect(&window, &WallWindow::scaled, this, &WallWindows::followScale);
    return window;
}

void WallWindows::followScale()
{
    qreal scale = 0;
    for (const auto &window : m_windows)
        scale = qMax(scale, window->transform().m11() * window->devicePixelRatioF());
    if (scale > 0)
        m_scene.setRenderScale(scale);
}

} // namespace toancanh::wallview
