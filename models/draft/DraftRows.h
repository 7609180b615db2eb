// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/DraftShape.h"
#include "models/field/FieldGuess.h"

#include <vector>

namespace toancanh::draft {

/// What the first rows of an answer hold.
struct DraftRows
{
    qsizetype count = 0;
    QList<field::FieldGuess> fields; ///< one for each place that a row has
    /// A number for each value, the same for the same value, field by field and row by row.
    std::vector<std::vector<size_t>> values;
};

/// Reads the answer once for the places that its rows have, and once more for what stands there. Errors: those of its
/// format.
Result<DraftRows> lookAtRows(const DraftShape &shape, const QByteArray &body);

} // namespace toancanh::draft
