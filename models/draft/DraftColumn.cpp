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
        DraftColumn column{{}, store::ColumnType::Text, {}, guess};
        column.type = guess.type(column.field);
        // The row itself has no name.
        const QString own =
            column.type == store::ColumnType::Geometry ? QStringLiteral("shape") : QStringLiteral("value");
        column.name = columnName(says.isEmpty() ? own : says, taken, columns.size() + 1);
        taken << column.name;
        columns.append(column);
    }
    return columns;
}

} // namespace toancanh::draft
