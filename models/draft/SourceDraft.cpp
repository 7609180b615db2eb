// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/SourceDraft.h"

#include "models/base/LoggableUrl.h"
#include "models/draft/DraftText.h"
#include "models/format/AnswerKind.h"

#include <QCoreApplication>

namespace toancanh::draft {

namespace {

constexpr qsizetype rowsLookedAt = 5000;
constexpr qsizetype mostFields = 200;

std::optional<DraftShape> jsonShape(const QByteArray &body)
{
    const std::optional<RowsGuess> guess = guessJsonRows(body);
    if (!guess)
        return {};
    DraftShape shape{{}, QStringLiteral("json"), *guess};
    if (guess->rows == QLatin1String("/features")) {
        shape.format.kind = format::FormatSpec::Kind::GeoJson;
        shape.word = QStringLiteral("geojson");
        shape.guess.rows.clear();
    }
    return shape;
}

DraftShape shapeOf(const FirstAnswer &answer)
{
    const QByteArray start = answer.body.left(64).trimmed();
    const auto of = [](format::FormatSpec::Kind kind, const QString &word) {
        DraftShape shape;
        shape.format.kind = kind;
        shape.word = word;
        return shape;
    };
    if (start.startsWith("PK")) {
        const bool isOds = answer.body.left(200).contains("opendocument");
        return isOds ? of(format::FormatSpec::Kind::Ods, QStringLiteral("ods"))
                     : of(format::FormatSpec::Kind::Xlsx, QStringLiteral("xlsx"));
    }
    if (start.startsWith('{') || start.startsWith('[')) {
        if (const std::optional<DraftShape> shape = jsonShape(answer.body))
            return *shape;
        return of(format::FormatSpec::Kind::JsonLines, QStringLiteral("json-lines"));
    }
    if (start.startsWith('<') || start.startsWith("\xEF\xBB\xBF<")) {
        DraftShape shape = of(format::FormatSpec::Kind::Xml, QStringLiteral("xml"));
        shape.guess = guessXmlRows(answer.body).value_or(RowsGuess());
        return shape;
    }
    return of(format::FormatSpec::Kind::Csv, QStringLiteral("csv"));
}

struct Rows
{
    QList<field::FieldGuess> fields;
    qsizetype count = 0;
};

/// Reads the answer once for the places that its rows have, and once more for what stands there.
Result<Rows> look(const DraftShape &shape, const QByteArray &body)
{
    Rows found;
    Result<std::unique_ptr<format::Format>> format = format::Format::make(shape.format, shape.guess.rows);
    if (!format)
        return tl::unexpected<Error>(format.error());
    {
        const Result<std::unique_ptr<format::Answer>> answer = (*format)->read(body);
        if (!answer)
            return tl::unexpected<Error>(answer.error());
        QStringList known;
        while (found.count < rowsLookedAt && (*answer)->next()) {
            ++found.count;
            const QStringList places = shape.guess.columns.isEmpty() ? (*answer)->placesInRow() : shape.guess.columns;
            for (const QString &place : places) {
                if (known.size() == mostFields || known.contains(place))
                    continue;
                known << place;
                found.fields.append(field::FieldGuess(place));
            }
        }
    }
    std::vector<format::Place> places;
    for (const field::FieldGuess &field : std::as_const(found.fields)) {
        const Result<format::Place> place = (*format)->place(field.place());
        if (!place)
            return tl::unexpected<Error>(place.error());
        places.push_back(*place);
    }
    const Result<std::unique_ptr<format::Answer>> answer = (*format)->read(body);
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    for (qsizetype row = 0; row < found.count && (*answer)->next(); ++row) {
        for (qsizetype i = 0; i < found.fields.size(); ++i) {
            const format::Cell cell = (*answer)->cell(places[size_t(i)]);
            if (cell.isNothing())
                found.fields[i].addNothing();
            else
                found.fields[i].add(cell);
        }
    }
    return found;
}

} // namespace

Result<SourceDraft> draftOf(const FirstAnswer &answer)
{
    if (format::kindOf(answer.body) == format::AnswerKind::WebPage)
        return format::cameInstead(answer.body, QStringLiteral("JSON, XML, CSV"));
    const DraftShape shape = shapeOf(answer);
    const Result<Rows> rows = look(shape, answer.body);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    if (rows->fields.isEmpty())
        return failure(ErrorKind::Malformed,
                       QCoreApplication::translate("toancanh::draft", "the answer has no rows to look at"),
                       loggableUrl(answer.url),
                       QCoreApplication::translate("toancanh::draft", "give an address whose answer has some"));
    const QList<DraftColumn> columns = draftColumns(rows->fields);
    return SourceDraft{sourceText(answer, shape, columns, rows->count), domainText(answer, columns), rows->count};
}

} // namespace toancanh::draft
