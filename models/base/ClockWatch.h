// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

namespace toancanh {

/// Notices that the clock of day was set, by a person or over the network, from how the two clocks differ. Whoever
/// has one looks at it about once a second. Sleep is no such thing: both clocks count it.
class ClockWatch
{
public:
    explicit ClockWatch(const Clock &clock) : m_clock(&clock), m_differenceMs(difference()) {}

    /// By how much it was set since the last look; 0 where it was not, or by so little that nobody sees it.
    qint64 setByMs()
    {
        const qint64 now = difference();
        const qint64 by = now - m_differenceMs;
        if (qAbs(by) < noticeableMs)
            return 0;
        m_differenceMs = now;
        return by;
    }

private:
    static constexpr qint64 noticeableMs = 2000;

    qint64 difference() const { return m_clock->nowMs() - m_clock->monotonicMs(); }

    const Clock *m_clock;
    qint64 m_differenceMs;
};

} // namespace toancanh
