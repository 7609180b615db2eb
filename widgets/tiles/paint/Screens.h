// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace toancanh::tiles {

/// What shows the windows of a wall: it draws what they send in its own time. GUI thread; neither call waits.
class Screens
{
public:
    virtual ~Screens() = default;

    /// The number of everything that the windows have sent up to now; it grows.
    virtual quint64 sent() = 0;
    /// Whether everything up to that number is drawn. Painting a window anew before that waits for it.
    virtual bool isDrawn(quint64 number) = 0;
    /// How many windows the wall is shown in.
    virtual int windows() const = 0;
};

} // namespace toancanh::tiles
