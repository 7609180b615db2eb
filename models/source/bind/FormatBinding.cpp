// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/FormatBinding.h"

#include "models/format/PackedFormat.h"

#include <QCoreApplication>

namespace toancanh::source {

namespace {

using profile::MapReader;
using profile::Node;
using Kind = format::FormatSpec::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

const QList<std::pair<QString, Kind>> &kinds()
{
    static const QList<std::pair<QString, Kind>> all{
        {QStringLiteral("json"), Kind::Json},       {QStringLiteral("json-lines"), Kind::JsonLines},
        {QStringLiteral("geojson"), Kind::GeoJson}, {QStringLiteral("sdmx-json"), Kind::SdmxJson},
        {QStringLiteral("csv"), Kind::Csv},         {QStringLiteral("xml"), Kind::Xml},
        {QStringLiteral("xlsx"), Kind::Xlsx},       {QStringLiteral("ods"), Kind::Ods},
        {QStringLiteral("nmea"), Kind::Nmea}};
    return all;
}

bool readKind(const Node &node, format::FormatSpec &spec)
{
    QStringList names;
    for (const auto &[name, kind] : kinds()) {
        names << name;
        if (node.text().value_or(QString()) != name)
            continue;
        spec.kind = kind;
        return true;
    }
    node.reportUnknown(tr("format"), names);
    return false;
}

bool isTable(Kind kind)
{
    return kind == Kind::Csv || kind == Kind::Xlsx || kind == Kind::Ods;
}

void readDetails(const Node &node, format::FormatSpec &spec)
{
    MapReader map(node);
    if (!map.isMap())
        return;
    if (spec.kind == Kind::Csv || spec.kind == Kind::Xml)
        spec.encoding = map.optional(QStringLiteral("encoding")).text().value_or(QString());
    if (spec.kind == Kind::Csv) {
        const Node separator = map.optional(QStringLiteral("separator"));
        spec.separator = separator.text().value_or(QString());
        if (spec.separator == QLatin1String("tab"))
            spec.separator = QStringLiteral("\t");
    }
    if (spec.kind == Kind::Xlsx || spec.kind == Kind::Ods)
        spec.sheet = map.optional(QStringLiteral("sheet")).text().value_or(QString());
    if (!isTable(spec.kind))
        return;
    const Node skip = map.optional(QStringLiteral("skip"));
    spec.skip = int(qBound(qint64(-1), skip.integer().value_or(0), qint64(1001)));
    if (spec.skip < 0 || spec.skip > 1000)
        skip.report(tr("\"skip\" is a number of lines from 0 to 1000"));
    spec.hasHeader = map.optional(QStringLiteral("header")).boolean().value_or(true);
}

format::FormatSpec formatOf(const Node &node)
{
    format::FormatSpec spec;
    if (!node.isDefined())
        return spec;
    if (!node.isMap()) {
        readKind(node, spec);
        return spec;
    }
    const auto entries = node.entries();
    if (entries.size() != 1)
        node.report(tr("a format is one word, or one word with its details: {csv: {separator: \";\"}}"));
    else if (readKind(entries.constFirst().first, spec))
        readDetails(entries.constFirst().second, spec);
    return spec;
}

/// `inside: {xml: //string}` or `{json: /d}`; false where it is wrong, which is a finding.
bool bindInside(const Node &node, format::FormatSpec &spec)
{
    if (!node.isMap() || node.entries().size() != 1) {
        node.report(tr("\"inside\" names one place: {xml: //string} or {json: /d}"));
        return false;
    }
    const auto [key, value] = node.entries().constFirst();
    const QStringList names{QStringLiteral("xml"), QStringLiteral("json")};
    const QString name = key.text().value_or(QString());
    if (!names.contains(name)) {
        key.reportUnknown(tr("format"), names);
        return false;
    }
    if (!value.isScalar()) {
        value.report(tr("\"inside\" names one place: {xml: //string} or {json: /d}"));
        return false;
    }
    if (const Result<void> packed = format::mayBePacked(spec.kind); !packed) {
        node.report(packed.error().sentence, packed.error().next);
        return false;
    }
    spec.packedIn = name == names.constFirst() ? Kind::Xml : Kind::Json;
    spec.packedAt = value.text().value_or(QString());
    if (!spec.encoding.isEmpty() && spec.packedIn == Kind::Json) {
        node.report(tr("what is inside JSON has no encoding of its own"), tr("take \"encoding\" away"));
        return false;
    }
    format::FormatSpec outer;
    outer.kind = *spec.packedIn;
    const Result<std::unique_ptr<format::Format>> made = format::Format::make(outer, {});
    const Result<format::Place> place =
        made ? (*made)->placeAround(spec.packedAt) : tl::unexpected<Error>(made.error());
    if (!place)
        value.report(place.error().sentence, place.error().next);
    return place.has_value();
}

void checkPlace(const Node &node, const Result<format::Place> &place)
{
    if (node.isDefined() && !place)
        node.report(place.error().sentence, place.error().next);
}

field::ConditionSpec readCondition(const Node &node, MapReader &map)
{
    field::ConditionSpec condition;
    condition.at = map.required(QStringLiteral("at")).text().value_or(QString());
    const Node is = map.optional(QStringLiteral("is"));
    const Node isNot = map.optional(QStringLiteral("is-not"));
    condition.is = is.isDefined() ? is.texts() : QStringList();
    condition.isNot = isNot.isDefined() ? isNot.texts() : QStringList();
    if (is.isDefined() == isNot.isDefined())
        node.report(tr("a condition has either \"is\" or \"is-not\""));
    return condition;
}

} // namespace

std::unique_ptr<format::Format> bindFormat(const Node &format, const Node &inside, const Node &rows, SourceSpec &source)
{
    source.format = formatOf(format);
    if (inside.isDefined() && !bindInside(inside, source.format))
        return nullptr;
    source.rows = rows.text().value_or(QString());
    if (isTable(source.format.kind) && !source.rows.isEmpty())
        rows.report(tr("a table has its rows below its header"), tr("take \"rows\" away"));
    Result<std::unique_ptr<format::Format>> made = format::Format::make(source.format, source.rows);
    if (made)
        return std::move(*made);
    (rows.isDefined() ? rows : format).report(made.error().sentence, made.error().next);
    return nullptr;
}

QString mediaTypes(Kind kind)
{
    const QString other = QStringLiteral(", */*;q=0.5");
    switch (kind) {
    case Kind::Json:
    case Kind::SdmxJson: break;
    case Kind::JsonLines: return QStringLiteral("application/x-ndjson, application/jsonl, application/json") + other;
    case Kind::GeoJson: return QStringLiteral("application/geo+json, application/json") + other;
    case Kind::Csv: return QStringLiteral("text/csv, text/plain") + other;
    case Kind::Xml: return QStringLiteral("application/xml, text/xml") + other;
    case Kind::Xlsx: return QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") + other;
    case Kind::Ods: return QStringLiteral("application/vnd.oasis.opendocument.spreadsheet") + other;
    case Kind::Nmea: return QStringLiteral("text/plain") + other;
    }
    return QStringLiteral("application/json");
}

QList<field::ConditionSpec> bindWhere(const Node &node, format::Format &format)
{
    QList<field::ConditionSpec> conditions;
    if (!node.isDefined())
        return conditions;
    const QList<Node> items = node.isSequence() ? node.items() : QList<Node>{node};
    for (const Node &item : items) {
        MapReader map(item);
        if (!map.isMap())
            continue;
        conditions += readCondition(item, map);
        checkPlace(item.at(QStringLiteral("at")), format.place(conditions.constLast().at));
    }
    return conditions;
}

std::optional<field::ConditionSpec> bindAround(const Node &node, format::Format &format)
{
    if (!node.isDefined())
        return {};
    MapReader map(node);
    if (!map.isMap())
        return {};
    const field::ConditionSpec condition = readCondition(node, map);
    checkPlace(node.at(QStringLiteral("at")), format.placeAround(condition.at));
    return condition;
}

std::optional<field::FailureSpec> bindFails(const Node &node, format::Format &format)
{
    if (!node.isDefined())
        return {};
    MapReader map(node);
    if (!map.isMap())
        return {};
    field::FailureSpec fails;
    fails.when = readCondition(node, map);
    const Node message = map.optional(QStringLiteral("message"));
    fails.message = message.text().value_or(QString());
    checkPlace(node.at(QStringLiteral("at")), format.placeAround(fails.when.at));
    if (message.isDefined())
        checkPlace(message, format.placeAround(fails.message));
    return fails;
}

} // namespace toancanh::source
