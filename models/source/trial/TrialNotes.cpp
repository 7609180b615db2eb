// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/trial/TrialNotes.h"

#include "models/profile/Node.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace toancanh::source {

namespace {

constexpr qsizetype keyTextShown = 40;

QString keyText(const dataset::Value &value, dataset::ColumnType type, const QTimeZone &zone)
{
    if (const auto *whole = std::get_if<qint64>(&value)) {
        return type == dataset::ColumnType::Time ? QDateTime::fromMSecsSinceEpoch(*whole, zone).toString(Qt::ISODate)
                                                 : QString::number(*whole);
    }
    if (const auto *number = std::get_if<double>(&value))
        return QString::number(*number, 'g', 15);
    const auto *text = std::get_if<std::string>(&value);
    return text ? QString::fromStdString(*text).left(keyTextShown) : QString();
}

/// Whether a place names something within the row itself; what lies above a row is not among its places.
bool isWithinRow(const QString &place)
{
    return !place.isEmpty() && !place.at(0).isDigit() && !place.startsWith(QLatin1Char('#'))
           && !place.startsWith(QLatin1String(".."));
}

/// A list or an object of the row is one place, also where a field goes on into it.
bool isThere(const QString &place, const QHash<QString, quality::PlaceSeen> &places)
{
    if (places.contains(place))
        return true;
    return std::any_of(places.keyBegin(), places.keyEnd(), [&place](const QString &one) {
        return place.startsWith(one + QLatin1Char('/')) || one.startsWith(place + QLatin1Char('/'));
    });
}

bool isAlwaysEmpty(const SourceTrial &trial, const QString &column)
{
    const int index = trial.dataset.columnIndex(column);
    return index >= 0 && std::all_of(trial.rows.cbegin(), trial.rows.cend(), [index](const dataset::Row &row) {
               return std::holds_alternative<std::monostate>(row.values[size_t(index)]);
           });
}

} // namespace

SharedKeys sharedKeys(const SourceTrial &trial, const QTimeZone &zone)
{
    SharedKeys shared;
    QSet<QStringList> seen;
    for (const dataset::Row &row : trial.rows) {
        QStringList key;
        for (const QString &name : trial.dataset.key) {
            const int index = trial.dataset.columnIndex(name);
            if (index >= 0)
                key << keyText(row.values[size_t(index)], trial.dataset.columns.at(index).type, zone);
        }
        const qsizetype before = seen.size();
        seen.insert(key);
        if (key.isEmpty() || seen.size() > before)
            continue;
        if (++shared.rows > 1)
            continue;
        QStringList parts;
        for (qsizetype i = 0; i < key.size(); ++i)
            parts << trial.dataset.key.at(i) + QLatin1Char('=') + key.at(i);
        shared.example = parts.join(QStringLiteral(", "));
    }
    return shared;
}

QList<UnfoundField> unfoundFields(const SourceTrial &trial, const SourceSpec &source)
{
    const QHash<QString, quality::PlaceSeen> &places = trial.shape.places;
    if (trial.shape.rows == 0 || places.isEmpty())
        return {};
    QList<UnfoundField> list;
    for (const field::FieldSpec &field : source.fields) {
        const bool isAPlace = !field.at.isEmpty() && std::all_of(field.at.cbegin(), field.at.cend(), isWithinRow);
        if (!isAPlace
            || std::any_of(field.at.cbegin(), field.at.cend(), [&](const QString &at) { return isThere(at, places); })
            || !isAlwaysEmpty(trial, field.column))
            continue;
        const QString place = field.at.constFirst();
        list << UnfoundField{field.column, place, profile::nearest(place, places.keys())};
    }
    return list;
}

} // namespace toancanh::source
