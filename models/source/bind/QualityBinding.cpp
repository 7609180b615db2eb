// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/QualityBinding.h"

#include "models/profile/Declarations.h"

#include <QCoreApplication>

#include <algorithm>

namespace toancanh::source {

namespace {

using dataset::ColumnType;
using profile::MapReader;
using profile::Node;
using profile::Profile;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

/// The profile's own tables, as far as keys may be expected from them.
dataset::DatasetSpec referenceTable(const char *name, ColumnType type)
{
    dataset::DatasetSpec table;
    table.name = QString::fromLatin1(name);
    table.columns = {{QStringLiteral("id"), type, false, false, {}}};
    return table;
}

/// Columns of one kind hold values that can be alike.
int storedAs(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
    case ColumnType::Boolean:
    case ColumnType::Time: return 1;
    case ColumnType::Number: return 2;
    case ColumnType::Text:
    case ColumnType::Area:
    case ColumnType::Agency:
    case ColumnType::Picture:
    case ColumnType::Geometry: break;
    }
    return 0;
}

/// The column that `from:` names.
std::optional<dataset::ColumnSpec> bindFrom(const Node &node, const QList<dataset::DatasetSpec> &datasets,
                                            const Profile &profile, ExpectsSpec &expects)
{
    const QString text = node.text().value_or(QString());
    expects.table = text.section(QLatin1Char('.'), 0, 0);
    expects.of = text.section(QLatin1Char('.'), 1);
    if (!node.isDefined() || !node.isScalar())
        return {};
    if (expects.table.isEmpty() || expects.of.isEmpty()) {
        node.report(tr("\"%1\" names no column of a table").arg(text), tr("write for example station.id or area.id"));
        return {};
    }
    const QList<dataset::DatasetSpec> tables =
        datasets
        + QList<dataset::DatasetSpec>{referenceTable("area", ColumnType::Area),
                                      referenceTable("agency", ColumnType::Agency)};
    const auto table = std::find_if(tables.cbegin(), tables.cend(),
                                    [&](const dataset::DatasetSpec &one) { return one.name == expects.table; });
    QStringList names = profile::declaredNames(profile, QStringLiteral("datasets"));
    if (table == tables.cend()) {
        // One that is declared and broken has been reported there.
        if (names.contains(expects.table) || profile.missingOf(Profile::Part::Domains))
            return {};
        for (const dataset::DatasetSpec &one : tables)
            names << one.name;
        names.removeDuplicates();
        const QString near = profile::nearest(expects.table, names);
        node.report(tr("there is no dataset \"%1\"").arg(expects.table),
                    near.isEmpty() ? QString() : tr("did you mean \"%1\"?").arg(near));
        return {};
    }
    const int index = table->columnIndex(expects.of);
    if (index < 0) {
        node.report(tr("the dataset \"%1\" has no column \"%2\"").arg(table->name, expects.of));
        return {};
    }
    return table->columns.at(index);
}

} // namespace

QString bindAgency(const Node &node, const Profile &profile)
{
    const QString id = node.text().value_or(QString());
    if (id.isEmpty() || profile.missingOf(Profile::Part::Agencies))
        return id;
    QStringList ids;
    for (const profile::Agency &agency : profile.agencies)
        ids << agency.id;
    if (!ids.contains(id))
        node.reportUnknown(tr("agency"), ids);
    return id;
}

std::optional<ExpectsSpec> bindExpects(const Node &node, const dataset::DatasetSpec &dataset,
                                       const QList<dataset::DatasetSpec> &datasets, const Profile &profile)
{
    if (!node.isDefined())
        return {};
    ExpectsSpec expects;
    if (!node.isMap()) {
        expects.count = node.integer().value_or(1);
        if (expects.count < 1 || expects.count > qint64(quality::maximumReporting))
            node.report(tr("\"expects\" is a number from 1 to %1").arg(quality::maximumReporting));
        return expects;
    }
    MapReader map(node);
    const Node column = map.required(QStringLiteral("column"));
    const Node from = map.required(QStringLiteral("from"));
    expects.where = map.optional(QStringLiteral("where")).text().value_or(QString());
    expects.column = column.text().value_or(QString());
    const int index = dataset.columnIndex(expects.column);
    if (column.isDefined() && index < 0)
        column.reportUnknown(tr("column"), dataset.columnNames());
    const std::optional<dataset::ColumnSpec> other = bindFrom(from, datasets, profile, expects);
    if (!other)
        return {};
    if (index >= 0 && storedAs(other->type) != storedAs(dataset.columns.at(index).type))
        from.report(tr("\"%1\" and \"%2\" hold values of different types")
                        .arg(expects.column, from.text().value_or(QString())));
    return expects;
}

} // namespace toancanh::source
