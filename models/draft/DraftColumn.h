// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field/FieldGuess.h"

namespace toancanh::draft {

/// A column that a draft proposes.
struct DraftColumn
{
    QString name;
    store::ColumnType type = store::ColumnType::Text;
    field::FieldSpec field; ///< how its texts are read
    field::FieldGuess guess;

    bool isNullable() const { return guess.isNullable() || guess.isEmpty() || !field.empty.isEmpty(); }
};

/// Names and types for what was found at each place.
QList<DraftColumn> draftColumns(const QList<field::FieldGuess> &guesses);

/// What is likeliest to name a row: a column with a value of its own in every row, first one whose name says so. Empty
/// where there is none.
QString draftKey(const QList<DraftColumn> &columns);

} // namespace toancanh::draft
