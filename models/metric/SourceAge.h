// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metric/MetricResult.h"

#include <QSet>

namespace toancanh::metric {

/// How old the data are that a metric read, by the sources that feed them.
struct SourceAge
{
    QList<dataset::SourceState> sources; ///< those that feed the tables, in the order given
    std::optional<qint64> dataAtMs;      ///< of the source that is most cycles late
    qint64 cycleMs = 0;                  ///< that source's promised cycle
    std::optional<dataset::Rest> rest;   ///< in which that source promises nothing
};

/// `tables` are those read, `fed` the datasets among all that a source should feed. While any of them has no
/// source that ever succeeded there is no data time. Tables that nothing feeds (areas, agencies, pictures)
/// have no age: a metric over them alone is as old as `nowMs`.
SourceAge sourceAge(const QSet<QString> &tables, const QSet<QString> &fed, const QList<dataset::SourceState> &states,
                    qint64 nowMs);

} // namespace toancanh::metric
