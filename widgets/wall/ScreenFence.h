// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace toancanh::wallview {

/// Tells when the X server has drawn what windows sent it. Painting a window anew before that makes Qt wait for the
/// server; who asks here first needs not. Elsewhere than on X11 it is always passed. GUI thread.
class ScreenFence
{
public:
    ~ScreenFence();

    /// Everything that was sent before the first of these calls since the last true one is drawn. Never waits.
    bool isPassed();

private:
    unsigned m_request = 0; ///< whose answer is awaited; 0 for none
};

} // namespace toancanh::wallview
