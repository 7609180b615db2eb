// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/MetricResult.h"

namespace toancanh::metric {

Freshness freshness(std::optional<qint64> dataAtMs, qint64 cycleMs, qint64 nowMs)
{
    if (!dataAtMs)
        return Freshness::Loading;
    const qint64 ageMs = nowMs - *dataAtMs;
    if (cycleMs <= 0 || ageMs <= 2 * cycleMs)
        return Freshness::Live;
    return ageMs <= 6 * cycleMs ? Freshness::Stale : Freshness::Error;
}

} // namespace toancanh::metric
