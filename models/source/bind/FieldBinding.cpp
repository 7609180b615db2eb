// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/FieldBinding.h"

#include "models/field/FieldMapper.h"

#include <QCoreApplication>

namespace toancanh::source {

namespace {

using dataset::ColumnType;
using profile::MapReader;
using profile::Node;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

QHash<QString, QString> codesOf(ColumnType type, const QString &system, const profile::Profile &profile,
                                CodeTables &tables)
{
    const bool isArea = type == ColumnType::Area;
    const QString name = (isArea ? QStringLiteral("area/") : QStringLiteral("agency/")) + system;
    if (tables.contains(name))
        return tables.value(name);
    QHash<QString, QString> codes;
    if (!system.isEmpty()) {
        for (const profile::Code &code : isArea ? profile.areaCodes : profile.agencyCodes) {
            if (code.system == system && !codes.contains(code.code))
                codes.insert(code.code, code.id);
        }
    } else if (isArea) {
        for (const profile::Area &area : profile.areas)
            codes.insert(area.id, area.id);
    } else {
        for (const profile::Agency &agency : profile.agencies)
            codes.insert(agency.id, agency.id);
    }
    tables.insert(name, codes);
    return codes;
}

void bindLookup(MapReader &map, ColumnType type, const profile::Profile &profile, field::FieldSpec &field)
{
    const Node lookup = map.optional(QStringLiteral("lookup"));
    const Node system = map.optional(QStringLiteral("system"));
    field.lookup = lookup.text().value_or(QString());
    field.system = system.text().value_or(QString());
    const QStringList kinds{QStringLiteral("area"), QStringLiteral("agency")};
    if (lookup.isDefined() && !kinds.contains(field.lookup)) {
        lookup.reportUnknown(tr("lookup"), kinds);
        return;
    }
    const QString expected = type == ColumnType::Area ? kinds[0] : type == ColumnType::Agency ? kinds[1] : QString();
    if (!field.lookup.isEmpty() && field.lookup != expected)
        lookup.report(tr("the column \"%1\" does not hold an id of kind \"%2\"").arg(field.column, field.lookup));
    if (!system.isDefined())
        return;
    if (expected.isEmpty()) {
        system.report(tr("\"system\" belongs to a column of areas or agencies"));
        return;
    }
    QStringList systems;
    for (const profile::Code &code : type == ColumnType::Agency ? profile.agencyCodes : profile.areaCodes) {
        if (!systems.contains(code.system))
            systems << code.system;
    }
    const auto part = type == ColumnType::Agency ? profile::Profile::Part::Agencies : profile::Profile::Part::Areas;
    if (!systems.contains(field.system) && !profile.missingOf(part))
        system.reportUnknown(tr("code system"), systems);
}

void bindEnumeration(MapReader &map, field::FieldSpec &field)
{
    const Node values = map.optional(QStringLiteral("map"));
    if (values.isDefined()) {
        for (const auto &[from, to] : values.entries())
            field.map.append({from.text().value_or(QString()), to.text().value_or(QString())});
    }
    const Node otherwise = map.optional(QStringLiteral("otherwise"));
    field.otherwise = otherwise.text();
    if (otherwise.isDefined() && !values.isDefined())
        otherwise.report(tr("\"otherwise\" belongs to a \"map\""));
}

void bindUnits(const Node &node, field::FieldSpec &field)
{
    if (!node.isDefined())
        return;
    for (const auto &[unit, factor] : node.entries()) {
        const std::optional<double> number = factor.number();
        if (number)
            field.units.append({unit.text().value_or(QString()), *number});
    }
}

void bindText(MapReader &map, field::FieldSpec &field)
{
    field.isHtml = map.optional(QStringLiteral("html")).boolean().value_or(false);
    field.extract = map.optional(QStringLiteral("extract")).text().value_or(QString());
    const Node interval = map.optional(QStringLiteral("interval"));
    field.interval = interval.text().value_or(QString());
    const QStringList ends{QStringLiteral("start"), QStringLiteral("end")};
    if (interval.isDefined() && !ends.contains(field.interval))
        interval.reportUnknown(tr("end of an interval"), ends);
}

void bindGeometry(MapReader &map, ColumnType type, field::FieldSpec &field)
{
    const Node point = map.optional(QStringLiteral("point"));
    const Node axes = map.optional(QStringLiteral("axes"));
    const Node crs = map.optional(QStringLiteral("crs"));
    field.geometry = {point.text().value_or(QString()), axes.text().value_or(QString()),
                      crs.text().value_or(QString())};
    const QStringList degrees{QStringLiteral("latitude"), QStringLiteral("longitude")};
    if (point.isDefined() && !degrees.contains(field.geometry.point))
        point.reportUnknown(tr("part of a point"), degrees);
    if (point.isDefined() && type != ColumnType::Number)
        point.report(tr("\"point\" belongs to a number column"));
    const QStringList orders{QStringLiteral("lat-lon"), QStringLiteral("lon-lat")};
    if (axes.isDefined() && !orders.contains(field.geometry.axes))
        axes.reportUnknown(tr("order of axes"), orders);
    const bool isPlace = type == ColumnType::Geometry || point.isDefined();
    if ((axes.isDefined() || crs.isDefined()) && !isPlace)
        (axes.isDefined() ? axes : crs).report(tr("this belongs to a geometry column, or to a number with \"point\""));
    field.asJson = map.optional(QStringLiteral("json")).boolean().value_or(false);
}

void bindTime(MapReader &map, field::FieldSpec &field)
{
    const Node time = map.optional(QStringLiteral("time"));
    field.times = time.isDefined() ? time.texts() : QStringList();
    const Node zone = map.optional(QStringLiteral("zone"));
    field.zone = zone.text().value_or(QString());
    field.zoneIgnored = map.optional(QStringLiteral("zone-ignored")).boolean().value_or(false);
}

void bindWatching(MapReader &map, ColumnType type, field::FieldSpec &field)
{
    const Node stuck = map.optional(QStringLiteral("stuck"));
    const Node level = map.optional(QStringLiteral("level"));
    field.stuckMs = stuck.durationMs();
    if (stuck.isDefined() && field.stuckMs.value_or(1) <= 0)
        stuck.report(tr("\"stuck\" is a length of time such as 6 h"));
    field.watchesLevel = level.boolean().value_or(false);
    if (field.watchesLevel && type != ColumnType::Number && type != ColumnType::Integer)
        level.report(tr("\"level\" belongs to a number or an integer column"));
}

void bindFieldMap(const Node &node, const FieldSurroundings &in, field::FieldSpec &field, ColumnType type)
{
    MapReader map(node);
    if (!map.isMap())
        return;
    const Node at = map.optional(QStringLiteral("at"));
    const Node fromRow = map.optional(QStringLiteral("from-row"));
    const Node constant = map.optional(QStringLiteral("constant"));
    const Node compose = map.optional(QStringLiteral("compose"));
    field.at = at.isDefined() ? at.texts() : QStringList();
    field.compose = compose.text().value_or(QString());
    field.fromRow = fromRow.text().value_or(QString());
    field.constant = constant.text();
    field.empty = map.optional(QStringLiteral("empty")).texts();
    bindText(map, field);
    bindTime(map, field);
    bindGeometry(map, type, field);
    bindUnits(map.optional(QStringLiteral("units")), field);
    field.number = map.optional(QStringLiteral("number")).text().value_or(QString());
    field.scale = map.optional(QStringLiteral("scale")).number().value_or(1.0);
    field.whenMissing = map.optional(QStringLiteral("default")).text();
    const Node unreadable = map.optional(QStringLiteral("unreadable"));
    const QStringList fates{QStringLiteral("empty"), QStringLiteral("reject")};
    if (unreadable.isDefined() && !fates.contains(unreadable.text().value_or(QString())))
        unreadable.reportUnknown(tr("fate of what can't be read"), fates);
    field.unreadableIsEmpty = unreadable.isDefined() && unreadable.text() == fates.constFirst();
    field.required = map.optional(QStringLiteral("required")).boolean().value_or(false);
    bindWatching(map, type, field);
    bindLookup(map, type, in.profile, field);
    bindEnumeration(map, field);

    const int ways =
        int(at.isDefined()) + int(compose.isDefined()) + int(fromRow.isDefined()) + int(constant.isDefined());
    if (ways != 1)
        node.report(tr("a field has exactly one of \"at\", \"compose\", \"from-row\" and \"constant\""));
    if (fromRow.isDefined() && !in.walked)
        fromRow.report(tr("\"from-row\" needs a \"for-each\""));
    else if (fromRow.isDefined() && in.walked->columnIndex(field.fromRow) < 0)
        fromRow.reportUnknown(tr("column"), in.walked->columnNames());
}

void bindField(const Node &key, const Node &node, const FieldSurroundings &in, CodeTables &codes,
               QList<field::FieldSpec> &fields)
{
    const dataset::DatasetSpec &dataset = in.dataset;
    const profile::Profile &profile = in.profile;
    field::FieldSpec field;
    field.column = key.text().value_or(QString());
    field.file = key.file();
    field.line = key.line();
    const int index = dataset.columnIndex(field.column);
    if (index < 0) {
        key.reportUnknown(tr("column"), dataset.columnNames());
        return;
    }
    const dataset::ColumnSpec &column = dataset.columns.at(index);
    const qsizetype findingsBefore = profile.findings->size();
    if (node.isMap())
        bindFieldMap(node, in, field, column.type);
    else
        field.at = node.texts();
    if (profile.findings->size() != findingsBefore)
        return;
    const bool isRead = field.fromRow.isEmpty();
    if (column.type == ColumnType::Time && field.times.isEmpty() && isRead && !in.hasDates) {
        node.report(tr("the time column \"%1\" needs a \"time\" pattern").arg(field.column),
                    tr("for example {at: /ngay, time: dd/MM/yyyy HH:mm}"));
        return;
    }
    if (column.type == ColumnType::Area || column.type == ColumnType::Agency)
        field.codes = codesOf(column.type, field.system, profile, codes);
    const Result<field::FieldMapper> compiled =
        field::FieldMapper::compile(field, column, dataset.key.contains(field.column), profile.centre.zone, in.format);
    if (!compiled) {
        node.report(compiled.error().sentence, compiled.error().next);
        return;
    }
    fields.append(field);
}

} // namespace

QString timeColumn(const Node &node, const dataset::DatasetSpec &dataset)
{
    const QString name = node.text().value_or(QString());
    if (!node.isDefined())
        return name;
    const int index = dataset.columnIndex(name);
    if (index < 0)
        node.reportUnknown(tr("column"), dataset.columnNames());
    else if (dataset.columns.at(index).type != ColumnType::Time)
        node.report(tr("the column \"%1\" is not a time").arg(name));
    return name;
}

QList<field::FieldSpec> bindFields(const Node &node, const FieldSurroundings &in, CodeTables &codes)
{
    const dataset::DatasetSpec &dataset = in.dataset;
    QList<field::FieldSpec> fields;
    if (!node.isDefined())
        return fields;
    QStringList given;
    for (const auto &[key, value] : node.entries()) {
        given << key.text().value_or(QString());
        bindField(key, value, in, codes, fields);
    }
    for (const dataset::ColumnSpec &column : dataset.columns) {
        const bool needed = !column.nullable || dataset.key.contains(column.name);
        if (needed && !given.contains(column.name))
            node.report(tr("the column \"%1\" of the dataset \"%2\" must have a field").arg(column.name, dataset.name));
    }
    return fields;
}

} // namespace toancanh::source
