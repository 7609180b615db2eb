// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/check/LoadedProfile.h"

namespace toancanh::check {

/// What an empty store tells of a metric that runs.
struct MetricShape
{
    QStringList columns;
    QSet<QString> tables; ///< that it reads
};

/// Of every metric that runs, by id.
using MetricShapes = QHash<QString, MetricShape>;

/// Tries every piece of SQL on the profile's datasets, which are empty: metrics, the conditions of rules, of sources
/// that go row by row and of pictures. What doesn't run becomes a finding and is left out, unless it only suffers
/// from something else that is broken: then it is left out without a word.
MetricShapes checkQueries(LoadedProfile &loaded);

} // namespace toancanh::check
