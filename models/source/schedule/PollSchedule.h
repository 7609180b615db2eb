// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Backoff.h"
#include "models/base/Error.h"
#include "models/source/schedule/DueTimes.h"
#include "models/source/schedule/WorkingHours.h"

namespace toancanh::source {

/// When a source is fetched next; pure. While it fails, the waits double from 2 s to the smaller of its cycle and five
/// minutes (a quarter of an hour where it is due at times of day), for ever. Outside its working hours it waits for
/// their beginning.
class PollSchedule
{
public:
    /// `everyMs` is the promised cycle, with times of day as well.
    PollSchedule(qint64 everyMs, const ScheduleSpec &spec, const QTimeZone &zone,
                 quint32 seed = std::random_device{}());

    /// The wait after the program's start: the rest of the cycle, or a moment within the first second.
    qint64 firstMs(qint64 nowMs, std::optional<qint64> lastSuccessMs, bool wasFailing);
    /// A moment within the next second, so that many sources don't start together.
    qint64 soonMs(qint64 nowMs);
    /// A wait that ends outside the working hours becomes one until they begin.
    qint64 openMs(qint64 nowMs, qint64 waitMs);
    qint64 afterSuccessMs(qint64 nowMs, qint64 tookMs);
    qint64 afterFailureMs(qint64 nowMs, ErrorKind kind, std::optional<qint64> retryAfterMs);
    /// The first rest after the data's time.
    std::optional<dataset::Rest> restFrom(qint64 dataAtMs) const { return m_hours.restFrom(dataAtMs); }

private:
    qint64 between(qint64 from, qint64 to);

    qint64 m_everyMs;
    qint64 m_jitterMs;
    qint64 m_capMs;
    DueTimes m_due;
    WorkingHours m_hours;
    Backoff m_backoff;
    std::minstd_rand m_random;
};

} // namespace toancanh::source
