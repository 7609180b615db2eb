// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/PollSchedule.h"

namespace toancanh::source {

namespace {

constexpr qint64 firstRetryMs = 2000;
constexpr qint64 slowestRetryMs = 5LL * 60 * 1000;
constexpr qint64 longestRetryAfterMs = 60LL * 60 * 1000;
constexpr qint64 startSpreadMs = 1000;

} // namespace

PollSchedule::PollSchedule(qint64 everyMs, quint32 seed)
    : m_everyMs(everyMs)
    , m_capMs(qMin(everyMs, slowestRetryMs))
    , m_backoff(qMin(firstRetryMs, m_capMs), m_capMs, seed)
    , m_random(seed)
{}

qint64 PollSchedule::between(qint64 from, qint64 to)
{
    return std::uniform_int_distribution<qint64>(from, qMax(from, to))(m_random);
}

qint64 PollSchedule::soonMs()
{
    return between(0, qMin(startSpreadMs, m_everyMs));
}

qint64 PollSchedule::firstMs(qint64 nowMs, std::optional<qint64> lastSuccessMs, bool wasFailing)
{
    const qint64 soon = soonMs();
    if (!lastSuccessMs || wasFailing)
        return soon;
    const qint64 ageMs = nowMs - *lastSuccessMs;
    // A success in the future means that the clock was set back: its age is unknown.
    const bool isYoung = ageMs >= 0 && ageMs < m_everyMs;
    return isYoung ? qMax(soon, m_everyMs - ageMs) : soon;
}

qint64 PollSchedule::afterSuccessMs(qint64 tookMs)
{
    m_backoff.reset();
    const qint64 cycleMs = m_everyMs - between(0, m_everyMs / 50);
    return qMax<qint64>(cycleMs - tookMs, qMin<qint64>(m_everyMs, 100));
}

qint64 PollSchedule::afterFailureMs(ErrorKind kind, std::optional<qint64> retryAfterMs)
{
    const qint64 backoffMs = m_backoff.nextMs();
    // A refused login does not mend itself in seconds, and quick repeats lock accounts.
    const qint64 waitMs = kind == ErrorKind::Auth ? qMax(backoffMs, m_capMs - between(0, m_capMs / 10)) : backoffMs;
    return qMax(waitMs, qMin(retryAfterMs.value_or(0), longestRetryAfterMs));
}

} // namespace toancanh::source
