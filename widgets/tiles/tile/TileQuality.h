// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metric/MetricResult.h"
#include "widgets/tiles/tile/TileState.h"

namespace toancanh::tiles {

/// How good the data behind a tile are: its state by their age, and why they are not better.
struct TileQuality
{
    TileState state = TileState::Loading;
    std::optional<qint64> dataAtMs; ///< of the oldest result
    qint64 cycleMs = 0;
    std::optional<dataset::Rest> rest;
    std::optional<dataset::SourceState> failing; ///< a source that fails now, also while the data are still good
    std::optional<Error> error;                  ///< a query that failed
};

/// Of the results that a tile needs; `missing` tells that some have not come yet. The worst one decides.
TileQuality assess(const QList<const metric::MetricResult *> &results, bool missing, qint64 nowMs);

} // namespace toancanh::tiles
