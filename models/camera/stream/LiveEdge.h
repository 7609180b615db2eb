// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace toancanh::camera {

/// Keeps a stream at the present when the machine can't decode all of it: once a packet comes more than
/// `tooLateMs` later than the promptest ones did, only key frames pass until the backlog is gone. A picture may
/// then move in steps, but it never shows the past. A lag that stays the same while only key frames pass is no
/// backlog but a sender's clock that has jumped or runs slowly: then the measure begins anew. Pure; used by a
/// stream's thread.
class LiveEdge
{
public:
    static constexpr qint64 tooLateMs = 1500;
    static constexpr qint64 caughtUpMs = 500;
    static constexpr qint64 judgedAfterMs = 5000;

    /// Whether to decode the packet with this presentation time that was read at `nowMs` (monotonic).
    bool passes(qint64 ptsMs, bool isKeyFrame, qint64 nowMs);
    bool isCatchingUp() const { return m_isCatchingUp; }

private:
    std::optional<double> m_promptestMs; ///< least arrival − presentation time; leaks, for clocks drift apart
    qint64 m_lastMs = 0;
    bool m_isCatchingUp = false;
    qint64 m_judgedFromMs = 0;
    double m_lagThenMs = 0;
    qint64 m_lastPtsMs = 0;
};

} // namespace toancanh::camera
