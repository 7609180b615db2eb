// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Backoff.h"
#include "models/base/Error.h"

#include <optional>

namespace toancanh::source {

/// When a source is fetched next; pure. While it fails, the waits double from 2 s to the smaller of its cycle and
/// five minutes, for ever.
class PollSchedule
{
public:
    explicit PollSchedule(qint64 everyMs, quint32 seed = std::random_device{}());

    /// The wait after the program's start: the rest of the cycle, or a moment within the first second.
    qint64 firstMs(qint64 nowMs, std::optional<qint64> lastSuccessMs, bool wasFailing);
    /// A moment within the next second, so that many sources don't start together.
    qint64 soonMs();
    qint64 afterSuccessMs(qint64 tookMs);
    qint64 afterFailureMs(ErrorKind kind, std::optional<qint64> retryAfterMs);

private:
    qint64 between(qint64 from, qint64 to);

    qint64 m_everyMs;
    qint64 m_capMs;
    Backoff m_backoff;
    std::minstd_rand m_random;
};

} // namespace toancanh::source
