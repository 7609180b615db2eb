// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/draft/DraftRows.h"

namespace toancanh::draft {

/// A column that a draft proposes.
struct DraftColumn
{
    QString name;
    dataset::ColumnType type = dataset::ColumnType::Text;
    field::FieldSpec field; ///< how its texts are read
    field::FieldGuess guess;

    bool isNullable() const { return guess.isNullable() || guess.isEmpty() || !field.empty.isEmpty(); }
};

/// Names and types for what was found at each place; `names` has words that say more than the place.
QList<DraftColumn> draftColumns(const QList<field::FieldGuess> &guesses, const QHash<QString, QString> &names);

} // namespace toancanh::draft
