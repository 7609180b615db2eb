// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric/MetricResult.h"

namespace toancanh::metric {

Freshness freshness(std::optional<qint64> dataAtMs, qint64 cycleMs, qint64 nowMs,
                    const std::optional<dataset::Rest> &rest)
{
    if (!dataAtMs)
        return Freshness::Loading;
    const qint64 ageMs = dataset::msOutsideRest(*dataAtMs, nowMs, rest);
    if (cycleMs <= 0 || ageMs <= 2 * cycleMs)
        return Freshness::Live;
    return ageMs <= 6 * cycleMs ? Freshness::Stale : Freshness::Error;
}

Freshness freshness(const MetricResult &result, qint64 nowMs)
{
    return freshness(result.dataAtMs, result.cycleMs, nowMs, result.rest);
}

Freshness freshness(const dataset::SourceState &state, qint64 nowMs)
{
    return freshness(state.dataAtMs, state.everyMs, nowMs, state.rest);
}

} // namespace toancanh::metric
