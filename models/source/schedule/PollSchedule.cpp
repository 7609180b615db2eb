// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/schedule/PollSchedule.h"

namespace toancanh::source {

namespace {

constexpr qint64 firstRetryMs = 2000;
constexpr qint64 slowestRetryMs = 5LL * 60 * 1000;
constexpr qint64 slowestRetryOfTimesMs = 15LL * 60 * 1000;
constexpr qint64 longestRetryAfterMs = 60LL * 60 * 1000;
constexpr qint64 startSpreadMs = 1000;
constexpr qint64 mostJitterOfTimesMs = 30'000;
/// A timer may fire, and the clock be corrected, by so much before a time of day: it is that time's fetch.
constexpr qint64 earlyMs = 2000;

qint64 jitterOf(qint64 everyMs, const ScheduleSpec &spec)
{
    const qint64 usual = spec.at.isEmpty() ? everyMs / 50 : qMin(everyMs / 50, mostJitterOfTimesMs);
    return qBound<qint64>(0, spec.jitterMs.value_or(usual), everyMs / 2);
}

} // namespace

PollSchedule::PollSchedule(qint64 everyMs, const ScheduleSpec &spec, const QTimeZone &zone, quint32 seed)
    : m_everyMs(everyMs)
    , m_jitterMs(jitterOf(everyMs, spec))
    , m_capMs(qMin(everyMs, spec.at.isEmpty() ? slowestRetryMs : slowestRetryOfTimesMs))
    , m_due(spec.at, zone)
    , m_hours(spec.hours, zone)
    , m_backoff(qMin(firstRetryMs, m_capMs), m_capMs, seed)
    , m_random(seed)
{}

qint64 PollSchedule::between(qint64 from, qint64 to)
{
    return std::uniform_int_distribution<qint64>(from, qMax(from, to))(m_random);
}

qint64 PollSchedule::openMs(qint64 nowMs, qint64 waitMs)
{
    const qint64 opensMs = m_hours.opensMs(nowMs + waitMs);
    return opensMs == nowMs + waitMs ? waitMs : opensMs - nowMs + between(0, m_jitterMs);
}

qint64 PollSchedule::soonMs(qint64 nowMs)
{
    return openMs(nowMs, between(0, qMin(startSpreadMs, m_everyMs)));
}

qint64 PollSchedule::firstMs(qint64 nowMs, std::optional<qint64> lastSuccessMs, bool wasFailing)
{
    const qint64 soon = soonMs(nowMs);
    // A success in the future means that the clock was set back: its age is unknown.
    if (!lastSuccessMs || wasFailing || *lastSuccessMs > nowMs)
        return soon;
    if (!m_due.isEmpty()) {
        const auto latest = m_due.latestMs(nowMs);
        const auto next = m_due.nextMs(qMax(nowMs, *lastSuccessMs + earlyMs));
        const bool missed = latest && *lastSuccessMs + earlyMs < *latest;
        return missed || !next ? soon : *next - nowMs + between(0, m_jitterMs);
    }
    const qint64 ageMs = nowMs - *lastSuccessMs;
    return ageMs < m_everyMs ? openMs(nowMs, qMax(soon, m_everyMs - ageMs)) : soon;
}

qint64 PollSchedule::afterSuccessMs(qint64 nowMs, qint64 tookMs)
{
    m_backoff.reset();
    if (!m_due.isEmpty()) {
        // What came due while the fetch was under way is not lost.
        const auto next = m_due.nextMs(nowMs - tookMs + earlyMs);
        return next ? qMax<qint64>(0, *next - nowMs) + between(0, m_jitterMs) : m_everyMs;
    }
    const qint64 cycleMs = m_everyMs - between(0, m_jitterMs);
    return openMs(nowMs, qMax<qint64>(cycleMs - tookMs, qMin<qint64>(m_everyMs, 100)));
}

qint64 PollSchedule::afterFailureMs(qint64 nowMs, ErrorKind kind, std::optional<qint64> retryAfterMs)
{
    const qint64 backoffMs = m_backoff.nextMs();
    // A refused login does not mend itself in seconds, and quick repeats lock accounts.
    qint64 waitMs = kind == ErrorKind::Auth ? qMax(backoffMs, m_capMs - between(0, m_capMs / 10)) : backoffMs;
    if (const auto next = m_due.isEmpty() ? std::nullopt : m_due.nextMs(nowMs))
        waitMs = qMin(waitMs, *next - nowMs);
    return openMs(nowMs, qMax(waitMs, qMin(retryAfterMs.value_or(0), longestRetryAfterMs)));
}

} // namespace toancanh::source
