// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/DraftColumn.h"

namespace toancanh::draft {

/// What is likeliest to name a row: a column with a value of its own in every row, first one whose name says so; else
/// the fewest of two or three columns that have one together. Names that rows stand under are in
/// it, and measured numbers are not. Rows that come twice count once. Empty where there is
/// none.
QStringList draftKey(const QList<DraftColumn> &columns, const DraftRows &rows);

} // namespace toancanh::draft
