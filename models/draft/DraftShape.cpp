// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draft/DraftShape.h"

#include "models/draft/PackedGuess.h"

#include <QRegularExpression>

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

constexpr qsizetype longestWrapper = 200;

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

/// A text in quotes may be JSON that holds JSON, or the first cell of a table; a name before a bracket a call of JSONP.
bool mayBeJson(const QByteArray &body)
{
    static const QRegularExpression wrapped(
        QStringLiteral("^\\s*(\\)\\]\\}'|(/\\*\\*/)?\\s*[A-Za-z_$][\\w.$\\[\\]]*\\s*\\(\\s*[\\[{\"])"));
    if (wrapped.match(QString::fromUtf8(body.left(longestWrapper))).hasMatch())
        return true;
    const QByteArray start = body.left(64).trimmed();
    return start.startsWith('{') || start.startsWith('[') || start.startsWith('"') || start.startsWith("\xEF\xBB\xBF{")
           || start.startsWith("\xEF\xBB\xBF[");
}

/// Of an answer that is not packed in another.
DraftShape bareShapeOf(const QByteArray &body, const QString &word)
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

/// Of the answer that is packed in one of XML; nothing where none is, or what is there has no rows.
std::optional<DraftShape> packedShape(const QByteArray &xml, const QString &word)
{
    const std::optional<PackedText> packed = packedIn(xml);
    if (!packed)
        return {};
    DraftShape shape = bareShapeOf(packed->text, word);
    const bool isTree = shape.format.kind == Kind::Json || shape.format.kind == Kind::GeoJson
                        || shape.format.kind == Kind::SdmxJson || shape.format.kind == Kind::Xml;
    const bool isRead = packed->text.trimmed().startsWith('<') ? guessXmlRows(packed->text).has_value()
                                                               : guessJsonRows(packed->text).has_value();
    if (!isTree || !isRead)
        return {};
    shape.format.packedIn = Kind::Xml;
    shape.format.packedAt = packed->at;
    // What reads the protocol knows nothing of the answer around it.
    shape.guess.protocol.clear();
    return shape;
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
    DraftShape shape = bareShapeOf(body, word);
    const bool isXml = body.left(64).trimmed().startsWith('<') || body.startsWith("\xEF\xBB\xBF<");
    if (!isXml || word == QLatin1String("xml"))
        return shape;
    return packedShape(body, word).value_or(shape);
}

} // namespace toancanh::draft
