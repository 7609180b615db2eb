// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/DraftColumn.h"

#include "models/draft/ColumnName.h"

namespace toancanh::draft {

QList<DraftColumn> draftColumns(const QList<field::FieldGuess> &guesses, const QHash<QString, QString> &names)
{
    QList<DraftColumn> columns;
    QStringList taken;
    for (const field::FieldGuess &guess : guesses) {
        const QString says = names.value(guess.place(), guess.place());
        DraftColumn column{columnName(says, taken, columns.size() + 1), store::ColumnType::Text, {}, guess};
        column.type = guess.type(column.field);
        taken << column.name;
        columns.append(column);
    }
    return columns;
}

} // namespace toancanh::draft
