// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/FieldGuess.h"

namespace toancanh::source {

/// A column that a draft proposes.
struct DraftColumn
{
    QString name;
    store::ColumnType type = store::ColumnType::Text;
    FieldSpec field; ///< how its texts are read
    FieldGuess guess;

    bool isNullable() const { return guess.isNullable() || guess.isEmpty() || !field.empty.isEmpty(); }
};

/// Names and types for what was found at each place.
QList<DraftColumn> draftColumns(const QList<FieldGuess> &guesses);

/// What is likeliest to name a row: a column with a value of its own in every row, first one whose name says so. Empty
/// where there is none.
QString draftKey(const QList<DraftColumn> &columns);

} // namespace toancanh::source
