// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/DraftRows.h"

#include <algorithm>

namespace toancanh::draft {

namespace {

constexpr qsizetype rowsLookedAt = 5000;
constexpr qsizetype mostFields = 200;

Result<QStringList> placesOf(format::Format &format, const RowsGuess &guess, const QByteArray &body, qsizetype &count)
{
    const Result<std::unique_ptr<format::Answer>> answer = format.read(body);
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    QStringList known;
    while (count < rowsLookedAt && (*answer)->next()) {
        ++count;
        const QStringList places = guess.columns.isEmpty() ? (*answer)->placesInRow() : guess.columns;
        for (const QString &place : places) {
            if (known.size() < mostFields && !known.contains(place))
                known << place;
        }
    }
    return known.isEmpty() ? known : guess.around + known;
}

/// Takes away elements of XML that never hold a text, for they have attributes.
void dropBareElements(DraftRows &rows)
{
    const auto isBare = [&rows](const field::FieldGuess &one) {
        const QString attributes =
            one.place() == QLatin1String(".") ? QStringLiteral("@") : one.place() + QStringLiteral("/@");
        return one.isEmpty()
               && std::any_of(rows.fields.begin(), rows.fields.end(),
                              [&](const field::FieldGuess &other) { return other.place().startsWith(attributes); });
    };
    QList<field::FieldGuess> kept;
    std::vector<std::vector<size_t>> values;
    for (qsizetype i = 0; i < rows.fields.size(); ++i) {
        if (isBare(rows.fields.at(i)))
            continue;
        kept << rows.fields.at(i);
        values.push_back(std::move(rows.values[size_t(i)]));
    }
    rows.fields = kept;
    rows.values = std::move(values);
}

} // namespace

Result<DraftRows> lookAtRows(const DraftShape &shape, const QByteArray &body)
{
    DraftRows found;
    const Result<std::unique_ptr<format::Format>> format = format::Format::make(shape.format, shape.guess.rows);
    if (!format)
        return tl::unexpected<Error>(format.error());
    const Result<QStringList> known = placesOf(**format, shape.guess, body, found.count);
    if (!known)
        return tl::unexpected<Error>(known.error());
    std::vector<format::Place> places;
    for (const QString &text : *known) {
        const Result<format::Place> place = (*format)->place(text);
        if (!place)
            return tl::unexpected<Error>(place.error());
        places.push_back(*place);
        found.fields.append(field::FieldGuess(text));
    }
    found.values.resize(places.size());
    const Result<std::unique_ptr<format::Answer>> answer = (*format)->read(body);
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    std::string scratch;
    for (qsizetype row = 0; row < found.count && (*answer)->next(); ++row) {
        for (size_t i = 0; i < places.size(); ++i) {
            const format::Cell cell = (*answer)->cell(places[i]);
            found.values[i].push_back(std::hash<std::string_view>()(format::textOf(cell, scratch)));
            if (cell.isNothing())
                found.fields[qsizetype(i)].addNothing();
            else
                found.fields[qsizetype(i)].add(cell);
        }
    }
    if (shape.format.kind == format::FormatSpec::Kind::Xml)
        dropBareElements(found);
    return found;
}

} // namespace toancanh::draft
