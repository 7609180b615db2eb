// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <vector>

namespace toancanh::wallview {

class WallScene;
class WallWindow;

/// Keeps new windows from painting until all that they show is painted, for a second at most, and then lets one paint
/// in each turn of the event loop: so many windows cost one painting each, and no turn is long. GUI thread.
class Curtain : public QObject
{
    Q_OBJECT
public:
    explicit Curtain(const WallScene &scene, QObject *parent = nullptr);

    void drawBefore(WallWindow &window);
    bool isUp() const { return m_waiting.empty(); }

private:
    void turn();

    const WallScene &m_scene;
    std::vector<QPointer<WallWindow>> m_waiting;
    QElapsedTimer m_sinceFirst;
    QTimer m_turn;
};

} // namespace toancanh::wallview
