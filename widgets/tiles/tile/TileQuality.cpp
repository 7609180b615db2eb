// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/tile/TileQuality.h"

namespace toancanh::tiles {

namespace {

int badness(TileState state)
{
    switch (state) {
    case TileState::Error: return 3;
    case TileState::Loading: return 2;
    case TileState::Stale: return 1;
    default: return 0;
    }
}

TileState stateOf(const metric::MetricResult &result, bool isFailing, qint64 nowMs)
{
    if (result.error)
        return TileState::Error;
    switch (metric::freshness(result, nowMs)) {
    case metric::Freshness::Live: return TileState::Live;
    case metric::Freshness::Stale: return TileState::Stale;
    case metric::Freshness::Error: return TileState::Error;
    // What never came and whose source fails is not merely on its way.
    case metric::Freshness::Loading: return isFailing ? TileState::Error : TileState::Loading;
    }
    return TileState::Loading;
}

} // namespace

TileQuality assess(const QList<const metric::MetricResult *> &results, bool missing, qint64 nowMs)
{
    TileQuality quality;
    quality.state = missing || results.isEmpty() ? TileState::Loading : TileState::Live;
    for (const metric::MetricResult *result : results) {
        bool isFailing = false;
        for (const dataset::SourceState &source : result->sources) {
            if (!source.error)
                continue;
            isFailing = true;
            if (!quality.failing || source.dataAtMs < quality.failing->dataAtMs)
                quality.failing = source;
        }
        if (result->error && !quality.error)
            quality.error = result->error;
        if (result->dataAtMs && (!quality.dataAtMs || *result->dataAtMs < *quality.dataAtMs)) {
            quality.dataAtMs = result->dataAtMs;
            quality.cycleMs = result->cycleMs;
            quality.rest = result->rest;
        }
        const TileState state = stateOf(*result, isFailing, nowMs);
        if (badness(state) > badness(quality.state))
            quality.state = state;
    }
    return quality;
}

} // namespace toancanh::tiles
