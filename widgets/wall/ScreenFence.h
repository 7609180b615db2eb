// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiles/paint/Screens.h"

#include <deque>

class QGraphicsScene;

namespace toancanh::wallview {

/// Tells when the X server has drawn what the views of a scene sent it. Painting a window anew before that makes Qt
/// wait for the server; who asks here first needs not. Elsewhere than on X11 everything is drawn at once.
class ScreenFence : public tiles::Screens
{
public:
    explicit ScreenFence(const QGraphicsScene &scene) : m_scene(scene) {}
    ~ScreenFence() override;

    quint64 sent() override;
    bool isDrawn(quint64 number) override;
    int windows() const override;

private:
    const QGraphicsScene &m_scene;
    std::deque<unsigned> m_awaited; ///< requests whose answers are not here yet, oldest first
    quint64 m_last = 0;             ///< number of the newest of them
};

} // namespace toancanh::wallview
