// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

namespace toancanh {

/// A point in monotonic time by which something must be done.
class Deadline
{
public:
    Deadline(const Clock &clock, qint64 durationMs) : m_clock(&clock), m_atMs(clock.monotonicMs() + durationMs) {}
    bool isPast() const { return m_clock->monotonicMs() >= m_atMs; }
    qint64 remainingMs() const { return qMax<qint64>(0, m_atMs - m_clock->monotonicMs()); }

private:
    const Clock *m_clock;
    qint64 m_atMs;
};

} // namespace toancanh
