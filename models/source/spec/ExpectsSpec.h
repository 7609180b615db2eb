// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/RowWatch.h"

namespace toancanh::source {

struct SourceSpec;

/// What a day is expected to bring: so many different keys (but for their times), or in a column each value that a
/// column of another table has.
struct ExpectsSpec
{
    qint64 count = 0; ///< where no column is named
    QString column = {};
    QString table = {}; ///< a dataset, `area` or `agency`
    QString of = {};    ///< its column
    QString where = {}; ///< SQL expression over its rows; may be empty
    bool operator==(const ExpectsSpec &) const = default;
};

/// The values that are expected, as one column.
QString selectExpected(const ExpectsSpec &expects);

/// What is watched in the rows of a source.
quality::RowWatchSpec rowWatchOf(const SourceSpec &source, const dataset::DatasetSpec &dataset);

} // namespace toancanh::source
