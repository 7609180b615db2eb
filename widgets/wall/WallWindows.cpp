// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/WallWindows.h"

#include "widgets/wall/WallScene.h"
#include "widgets/wall/WallWindow.h"

#include <QGuiApplication>
#include <QLoggingCategory>
#include <QScreen>
#include <QSet>

#include <algorithm>

namespace toancanh::wallview {

namespace {

Q_LOGGING_CATEGORY(log, "toancanh.wall")

constexpr int settleMs = 300;

QScreen *screenOf(const wall::PanelSpec &panel)
{
    for (QScreen *screen : QGuiApplication::screens()) {
        const bool found = !panel.serial.isEmpty() ? screen->serialNumber() == panel.serial
                           : !panel.name.isEmpty() ? screen->name() == panel.name
                                                   : panel.place && screen->geometry().topLeft() == *panel.place;
        if (found && !screen->geometry().isEmpty())
            return screen;
    }
    return nullptr;
}

QString nameOf(const wall::PanelSpec &panel)
{
    return QLatin1Char(char('A' + panel.column)) + QString::number(panel.row + 1);
}

} // namespace

WallWindows::WallWindows(WallScene &scene, const wall::WallSpec &wall, QObject *parent)
    : QObject(parent), m_scene(scene), m_wall(wall), m_curtain(scene, this), m_settle(this)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &WallWindows::followScreens);
    const auto watch = [this](QScreen *screen) {
        connect(screen, &QScreen::geometryChanged, &m_settle, qOverload<>(&QTimer::start));
        m_settle.start();
    };
    connect(qGuiApp, &QGuiApplication::screenAdded, this, watch);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &WallWindows::lose);
    for (QScreen *screen : QGuiApplication::screens())
        connect(screen, &QScreen::geometryChanged, &m_settle, qOverload<>(&QTimer::start));
}

WallWindows::~WallWindows() = default;

bool WallWindows::showOnPanels(const QString &node)
{
    const auto found = std::find_if(m_wall.nodes.cbegin(), m_wall.nodes.cend(),
                                    [&](const wall::NodeSpec &spec) { return node.isEmpty() || spec.node == node; });
    if (found == m_wall.nodes.cend() || found->panels.isEmpty())
        return false;
    QSet<QScreen *> screens;
    for (const wall::PanelSpec &panel : found->panels) {
        if (QScreen *screen = screenOf(panel))
            screens << screen;
    }
    if (screens.isEmpty() || screens.size() * 2 < found->panels.size())
        return false;
    for (const wall::PanelSpec &panel : found->panels) {
        m_panels += Panel{panel, &add(m_wall.geometry.panelRect(panel.column, panel.row)), nullptr};
        m_curtain.drawBefore(*m_panels.last().window);
        place(m_panels.last());
        if (!m_panels.last().screen)
            qCWarning(log).noquote()
                << tr("panel %1: its screen is missing; it is shown there once it is back").arg(nameOf(panel));
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

/// Shows the panel on its screen where that is there and free.
void WallWindows::place(Panel &panel)
{
    QScreen *screen = screenOf(panel.spec);
    const bool isTaken = std::any_of(m_panels.cbegin(), m_panels.cend(), [&](const Panel &other) {
        return &other != &panel && screen && other.screen == screen;
    });
    if (!screen || isTaken) {
        panel.screen = nullptr;
        panel.window->hide();
        return;
    }
    if (panel.screen == screen && panel.window->geometry() == screen->geometry())
        return;
    panel.screen = screen;
    panel.window->showOn(*screen);
}

/// The screen's name is still known, but it goes away right after this.
void WallWindows::lose(QScreen *screen)
{
    for (Panel &panel : m_panels) {
        if (panel.screen != screen)
            continue;
        panel.screen = nullptr;
        panel.window->hide();
        qCWarning(log).noquote() << tr("panel %1: its screen is gone").arg(nameOf(panel.spec));
    }
    m_settle.start();
}

void WallWindows::followScreens()
{
    for (Panel &panel : m_panels) {
        const bool waited = !panel.screen;
        place(panel);
        if (waited && panel.screen)
            qCInfo(log).noquote() << tr("panel %1: its screen is back").arg(nameOf(panel.spec));
    }
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
