// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/DraftColumn.h"

namespace toancanh::draft {

/// Columns that name a row.
struct DraftKey
{
    QStringList columns;
    qsizetype sharing = 0; ///< rows that have it together with another row
};

/// What is likeliest to name a row: a column with a value of its own in every row, first one whose name says so; else
/// the fewest of two or three columns that have one together; else those that the fewest rows share, where that are at
/// most 5 %. Names that rows stand under are in it, and measured numbers are not; in an answer of columns only its time
/// and what names a place around it are. Rows that come twice count once. Empty where there is none.
DraftKey draftKey(const QList<DraftColumn> &columns, const DraftRows &rows);

} // namespace toancanh::draft
