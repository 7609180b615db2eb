// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/Curtain.h"

#include "widgets/wall/WallScene.h"
#include "widgets/wall/WallWindow.h"

#include <algorithm>

namespace toancanh::wallview {

namespace {

constexpr int lookMs = 10;
constexpr qint64 longestMs = 1000;

} // namespace

Curtain::Curtain(const WallScene &scene, QObject *parent) : QObject(parent), m_scene(scene), m_turn(this)
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &Curtain::turn);
}

void Curtain::drawBefore(WallWindow &window)
{
    if (m_waiting.empty())
        m_sinceFirst.start();
    window.setUpdatesEnabled(false);
    m_waiting.emplace_back(&window);
    m_turn.start(lookMs);
}

void Curtain::turn()
{
    const bool isLate = m_sinceFirst.elapsed() >= longestMs;
    const auto ready = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const QPointer<WallWindow> &window) {
        return !window || isLate || m_scene.isPainted(window->part());
    });
    const bool found = ready != m_waiting.end();
    if (found) {
        if (*ready)
            (*ready)->setUpdatesEnabled(true);
        m_waiting.erase(ready);
    }
    if (!m_waiting.empty())
        m_turn.start(found ? 0 : lookMs);
}

} // namespace toancanh::wallview
