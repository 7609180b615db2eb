// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/DraftShape.h"

#include <array>

namespace toancanh::draft {

namespace {

using Kind = format::FormatSpec::Kind;

struct FormatWord
{
    Kind kind;
    const char *word;
};

constexpr std::array words{FormatWord{Kind::Json, "json"},       FormatWord{Kind::JsonLines, "json-lines"},
                           FormatWord{Kind::GeoJson, "geojson"}, FormatWord{Kind::SdmxJson, "sdmx-json"},
                           FormatWord{Kind::Csv, "csv"},         FormatWord{Kind::Xml, "xml"},
                           FormatWord{Kind::Xlsx, "xlsx"},       FormatWord{Kind::Ods, "ods"}};

Kind kindOf(const QByteArray &body, const std::optional<RowsGuess> &json)
{
    const QByteArray start = body.left(64).trimmed();
    if (start.startsWith("PK"))
        return body.left(200).contains("opendocument") ? Kind::Ods : Kind::Xlsx;
    if (start.startsWith('<') || start.startsWith("\xEF\xBB\xBF<"))
        return Kind::Xml;
    if (!json)
        return start.startsWith('{') || start.startsWith('[') ? Kind::JsonLines : Kind::Csv;
    return json->isSdmx ? Kind::SdmxJson : json->rows == QLatin1String("/features") ? Kind::GeoJson : Kind::Json;
}

/// A text in quotes may be JSON that holds JSON, or the first cell of a table.
bool mayBeJson(const QByteArray &body)
{
    const QByteArray start = body.left(64).trimmed();
    return start.startsWith('{') || start.startsWith('[') || start.startsWith('"') || start.startsWith("\xEF\xBB\xBF{")
           || start.startsWith("\xEF\xBB\xBF[");
}

} // namespace

QStringList formatWords()
{
    QStringList result;
    for (const FormatWord &one : words)
        result << QLatin1String(one.word);
    return result;
}

DraftShape shapeOf(const QByteArray &body, const QString &word)
{
    std::optional<RowsGuess> json;
    if (mayBeJson(body))
        json = guessJsonRows(body);
    DraftShape shape;
    shape.format.kind = kindOf(body, json);
    for (const FormatWord &one : words) {
        if (word == QLatin1String(one.word))
            shape.format.kind = one.kind;
    }
    for (const FormatWord &one : words) {
        if (shape.format.kind == one.kind)
            shape.word = QLatin1String(one.word);
    }
    switch (shape.format.kind) {
    case Kind::Json: shape.guess = json.value_or(RowsGuess()); break;
    case Kind::GeoJson:
        shape.guess = json.value_or(RowsGuess());
        if (shape.guess.rows == QLatin1String("/features"))
            shape.guess.rows.clear();
        break;
    case Kind::SdmxJson:
        shape.guess.pages = json ? json->pages : PagesGuess();
        shape.guess.protocol = json ? json->protocol : QString();
        break;
    case Kind::Xml: shape.guess = guessXmlRows(body).value_or(RowsGuess()); break;
    default: break;
    }
    return shape;
}

} // namespace toancanh::draft
