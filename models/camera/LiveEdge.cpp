// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/LiveEdge.h"

#include <algorithm>

namespace toancanh::camera {

namespace {

constexpr double leakPerMs = 0.001; // twenty times the drift of a bad quartz

} // namespace

bool LiveEdge::passes(qint64 ptsMs, bool isKeyFrame, qint64 nowMs)
{
    const double offsetMs = double(nowMs - ptsMs);
    if (m_promptestMs)
        m_promptestMs = std::min(*m_promptestMs + leakPerMs * double(nowMs - m_lastMs), offsetMs);
    else
        m_promptestMs = offsetMs;
    m_lastMs = nowMs;

    const double lagMs = offsetMs - *m_promptestMs;
    if (lagMs > tooLateMs)
        m_isCatchingUp = true;
    else if (isKeyFrame && lagMs < caughtUpMs)
        m_isCatchingUp = false;
    return isKeyFrame || !m_isCatchingUp;
}

} // namespace toancanh::camera
