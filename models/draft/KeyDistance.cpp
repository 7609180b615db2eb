// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/KeyDistance.h"

#include "models/field/PlaceWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace toancanh::draft {

namespace {

using dataset::ColumnType;

/// Whether a whole number of that name was counted or measured.
bool saysMeasured(const QStringList &parts)
{
    static const QStringList words{QStringLiteral("value"), QStringLiteral("val"),   QStringLiteral("count"),
                                   QStringLiteral("total"), QStringLiteral("score"), QStringLiteral("aqi"),
                                   QStringLiteral("level"), QStringLiteral("tri"),   QStringLiteral("luong")};
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) { return words.contains(part); });
}

/// Whether a row is a list whose values stand there by their numbers alone.
bool isPosition(const DraftColumn &column)
{
    static const QRegularExpression form(QStringLiteral("^/\\d+$"));
    return form.match(column.guess.place()).hasMatch();
}

} // namespace

bool isInList(const DraftColumn &column)
{
    return column.guess.place().endsWith(QLatin1String("/[#]"));
}

QStringList otherDegrees(const QString &name)
{
    static const QList<std::pair<QString, QString>> pairs{{QStringLiteral("latitude"), QStringLiteral("longitude")},
                                                          {QStringLiteral("lat"), QStringLiteral("lon")},
                                                          {QStringLiteral("lat"), QStringLiteral("lng")},
                                                          {QStringLiteral("lat"), QStringLiteral("long")},
                                                          {QStringLiteral("vi_do"), QStringLiteral("kinh_do")},
                                                          {QStringLiteral("y"), QStringLiteral("x")}};
    QStringList others;
    for (const auto &[one, other] : pairs) {
        if (name == one)
            others << other;
        else if (name == other)
            others << one;
    }
    return others;
}

std::optional<int> keyDistance(const DraftColumn &column)
{
    static const QStringList words{QStringLiteral("id"), QStringLiteral("ma"), QStringLiteral("so")};
    const bool isNamer =
        column.type == ColumnType::Text || column.type == ColumnType::Time || column.type == ColumnType::Integer;
    if (!isNamer || column.isNullable() || column.field.asJson || column.field.isHtml)
        return {};
    const QStringList parts = column.name.split(QLatin1Char('_'));
    const bool saysSo = field::saysId(column.name) || std::any_of(parts.begin(), parts.end(), [](const QString &part) {
                            return words.contains(part);
                        });
    if (saysSo)
        return 0;
    if (column.type == ColumnType::Integer && saysMeasured(parts))
        return {};
    if (column.guess.isLong())
        return 4;
    const QString place = column.guess.place();
    const bool isAround = !place.isEmpty() && place.at(0).isDigit();
    // Of values without names a code is likelier than a date.
    if (isPosition(column) && column.type == ColumnType::Time)
        return 3;
    // A whole number may well be what was measured.
    return isAround || column.type == ColumnType::Time ? 1 : column.type == ColumnType::Text ? 2 : 3;
}

std::optional<int> keyDistanceInColumns(const DraftColumn &column)
{
    static const QStringList words{QStringLiteral("name"), QStringLiteral("ten"), QStringLiteral("station"),
                                   QStringLiteral("tram")};
    if (column.isNullable())
        return {};
    if (isInList(column))
        return column.type == ColumnType::Time ? std::optional(1) : std::nullopt;
    const QStringList parts = column.name.split(QLatin1Char('_'));
    const bool isNumber = column.type == ColumnType::Number || column.type == ColumnType::Integer;
    if (isNumber && !otherDegrees(column.name).isEmpty())
        return 2;
    const bool isName = column.type == ColumnType::Text || column.type == ColumnType::Integer;
    if (isName && field::saysId(column.name))
        return 0;
    const bool saysName =
        std::any_of(parts.begin(), parts.end(), [](const QString &part) { return words.contains(part); });
    return isName && saysName ? std::optional(1) : std::nullopt;
}

} // namespace toancanh::draft
