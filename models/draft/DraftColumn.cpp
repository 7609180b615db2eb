// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/DraftColumn.h"

#include "models/draft/ColumnName.h"
#include "models/draft/KeyDistance.h"

namespace toancanh::draft {

QList<DraftColumn> draftColumns(const QList<field::FieldGuess> &guesses, const QHash<QString, QString> &names)
{
    QList<DraftColumn> columns;
    for (const field::FieldGuess &guess : guesses) {
        DraftColumn column{{}, dataset::ColumnType::Text, {}, guess};
        column.type = guess.type(column.field);
        columns.append(column);
    }
    QStringList taken;
    // What lies in lists says more of the rows than what stands around them.
    for (const bool inLists : {true, false}) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            DraftColumn &column = columns[i];
            if (isInList(column) != inLists)
                continue;
            const QString says = names.value(column.guess.place(), column.guess.place());
            // The row itself has no name.
            const QString own =
                column.type == dataset::ColumnType::Geometry ? QStringLiteral("shape") : QStringLiteral("value");
            column.name = columnName(says.isEmpty() ? own : says, taken, i + 1);
            taken << column.name;
        }
    }
    return columns;
}

} // namespace toancanh::draft
