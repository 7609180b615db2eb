// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/DraftColumn.h"

#include "models/base/VietnameseText.h"
#include "models/store/SqlNames.h"

#include <algorithm>

namespace toancanh::draft {

namespace {

using store::ColumnType;

/// The last word of a place as a column's name: "/donVi/tenDonVi" is ten_don_vi, and so is "2/tenDonVi/[#]".
QString columnNameOf(QString place, const QStringList &taken)
{
    place.remove(QStringLiteral("/[#]"));
    QString last = place.section(QLatin1Char('/'), -1).section(QLatin1Char('#'), 0, 0);
    if (last.isEmpty() || last == QLatin1String("@"))
        last = place;
    QString name;
    bool wasSmall = false;
    for (const QChar c : std::as_const(last)) {
        const bool isCapital = c.isUpper();
        if (isCapital && wasSmall)
            name += QLatin1Char('_');
        wasSmall = c.isLower() || c.isDigit();
        name += c.isLetterOrNumber() ? folded(QString(c)) : QStringLiteral("_");
    }
    name = name.split(QLatin1Char('_'), Qt::SkipEmptyParts).join(QLatin1Char('_'));
    QString safe;
    for (const QChar c : std::as_const(name))
        safe += c.unicode() < 128 ? c : QLatin1Char('_');
    if (safe.isEmpty() || safe.at(0).isDigit() || !store::isSafeSqlName(safe))
        safe.prepend(QLatin1String("c_"));
    QString unique = safe;
    for (int i = 2; taken.contains(unique); ++i)
        unique = safe + QLatin1Char('_') + QString::number(i);
    return unique;
}

} // namespace

QList<DraftColumn> draftColumns(const QList<field::FieldGuess> &guesses)
{
    QList<DraftColumn> columns;
    QStringList taken;
    for (const field::FieldGuess &guess : guesses) {
        DraftColumn column{columnNameOf(guess.place(), taken), ColumnType::Text, {}, guess};
        column.type = guess.type(column.field);
        taken << column.name;
        columns.append(column);
    }
    return columns;
}

QString draftKey(const QList<DraftColumn> &columns)
{
    static const QStringList words{QStringLiteral("id"), QStringLiteral("ma"), QStringLiteral("code"),
                                   QStringLiteral("key"), QStringLiteral("so")};
    QString key;
    for (const DraftColumn &column : columns) {
        if (!column.guess.isUnique() || column.type == ColumnType::Number)
            continue;
        const QStringList parts = column.name.split(QLatin1Char('_'));
        const bool saysSo =
            std::any_of(parts.begin(), parts.end(), [](const QString &part) { return words.contains(part); });
        if (saysSo)
            return column.name;
        if (key.isEmpty() && column.type != ColumnType::Boolean)
            key = column.name;
    }
    return key;
}

} // namespace toancanh::draft
