// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace toancanh {

/// Where time comes from. Passed in, so that a test sets it.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 nowMs() const = 0;       ///< milliseconds since 1970 UTC: data times, what people read
    virtual qint64 monotonicMs() const = 0; ///< never jumps: durations, deadlines
};

/// The computer's clock.
class SystemClock final : public Clock
{
public:
    qint64 nowMs() const override;
    qint64 monotonicMs() const override;
};

/// The computer's clock with another time of day: it runs on from a given moment.
class ClockFrom final : public Clock
{
public:
    explicit ClockFrom(qint64 startMs) : m_startMs(startMs) {}
    qint64 nowMs() const override { return m_startMs + m_system.monotonicMs() - m_begunMs; }
    qint64 monotonicMs() const override { return m_system.monotonicMs(); }

private:
    SystemClock m_system;
    qint64 m_startMs;
    qint64 m_begunMs = m_system.monotonicMs();
};

/// A clock that stands still until a test moves it, also under threads that read it.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(qint64 startMs = 0) : m_nowMs(startMs) {}
    qint64 nowMs() const override { return m_nowMs; }
    qint64 monotonicMs() const override { return m_monotonicMs; }
    void advance(qint64 ms)
    {
        m_nowMs += ms;
        m_monotonicMs += ms;
    }

private:
    std::atomic<qint64> m_nowMs;
    std::atomic<qint64> m_monotonicMs = 0;
};

} // namespace toancanh
