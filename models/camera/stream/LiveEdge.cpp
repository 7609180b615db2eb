// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/LiveEdge.h"

#include <algorithm>
#include <cmath>

namespace toancanh::camera {

namespace {

constexpr double leakPerMs = 0.001;    // twenty times the drift of a bad quartz
constexpr qint64 mostReorderMs = 1000; // by B-frames; further back goes only a clock
constexpr double steadyMs = 250;       // a backlog changes by more in the time after which it is judged

} // namespace

bool LiveEdge::passes(qint64 ptsMs, bool isKeyFrame, qint64 nowMs)
{
    const double offsetMs = double(nowMs - ptsMs);
    if (m_promptestMs && ptsMs < m_lastPtsMs - mostReorderMs) {
        m_promptestMs.reset();
        m_isCatchingUp = false;
    }
    m_lastPtsMs = ptsMs;
    if (m_promptestMs)
        m_promptestMs = std::min(*m_promptestMs + leakPerMs * double(nowMs - m_lastMs), offsetMs);
    else
        m_promptestMs = offsetMs;
    m_lastMs = nowMs;

    const double lagMs = offsetMs - *m_promptestMs;
    if (lagMs > tooLateMs && !m_isCatchingUp) {
        m_isCatchingUp = true;
        m_judgedFromMs = nowMs;
        m_lagThenMs = lagMs;
    } else if (isKeyFrame && lagMs < caughtUpMs) {
        m_isCatchingUp = false;
    } else if (m_isCatchingUp && nowMs - m_judgedFromMs >= judgedAfterMs) {
        if (std::abs(lagMs - m_lagThenMs) < steadyMs)
            m_promptestMs = offsetMs;
        m_judgedFromMs = nowMs;
        m_lagThenMs = lagMs;
    }
    return isKeyFrame || !m_isCatchingUp;
}

} // namespace toancanh::camera
