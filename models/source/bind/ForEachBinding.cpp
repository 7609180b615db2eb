// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/ForEachBinding.h"

#include "models/profile/Declarations.h"
#include "models/source/bind/FieldBinding.h"
#include "models/source/bind/YamlTree.h"
#include "models/source/request/Origin.h"
#include "models/source/request/UrlTemplate.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace toancanh::source {

namespace {

using profile::MapReader;
using profile::Node;

constexpr qint64 maximumNewest = 20'000;
constexpr qsizetype maximumValues = 20'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

QVariantMap rowOf(const Node &item)
{
    QVariantMap row;
    if (item.isScalar()) {
        row.insert(QStringLiteral("value"), scalarOf(item).toVariant());
        return row;
    }
    const auto entries = item.entries();
    for (const auto &[name, value] : entries) {
        if (value.isScalar())
            row.insert(name.text().value_or(QString()), scalarOf(value).toVariant());
        else
            name.report(tr("what \"values\" holds are numbers and texts, or maps of them"));
    }
    return row;
}

/// A list of plain values, or of maps with the same names.
void bindValues(const Node &node, ForEachSpec &forEach)
{
    if (!node.isSequence() || node.items().isEmpty() || node.items().size() > maximumValues) {
        node.report(tr("\"values\" is a list of 1 to %1 values").arg(maximumValues));
        return;
    }
    const QList<Node> items = node.items();
    for (const Node &item : items) {
        if (item.isSequence() || !item.isDefined()) {
            item.report(tr("what \"values\" holds are numbers and texts, or maps of them"));
            continue;
        }
        const QVariantMap row = rowOf(item);
        const QStringList names = row.keys();
        if (forEach.values.isEmpty())
            forEach.key = names;
        if (names != forEach.key)
            item.report(tr("every item of \"values\" has the names of the first: %1")
                            .arg(forEach.key.join(QStringLiteral(", "))));
        else if (row.isEmpty())
            item.report(tr("what \"values\" holds are numbers and texts, or maps of them"));
        else
            forEach.values << row;
    }
}

dataset::ColumnType typeOf(const QString &name, const QList<QVariantMap> &rows)
{
    using Type = dataset::ColumnType;
    const auto all = [&](const QList<int> &types) {
        return std::all_of(rows.cbegin(), rows.cend(),
                           [&](const QVariantMap &row) { return types.contains(row.value(name).typeId()); });
    };
    if (all({QMetaType::LongLong}))
        return Type::Integer;
    if (all({QMetaType::LongLong, QMetaType::Double}))
        return Type::Number;
    return all({QMetaType::Bool}) ? Type::Boolean : Type::Text;
}

void allowListedOrigins(SourceSpec &source)
{
    const Result<UrlTemplate> url = UrlTemplate::compile(source.request.url);
    if (!url || !url->onlyRowColumn())
        return;
    for (const QVariantMap &row : std::as_const(source.forEach->values)) {
        const QString origin = originOf(QUrl(row.value(*url->onlyRowColumn()).toString()));
        if (!origin.isEmpty() && !source.request.origins.contains(origin))
            source.request.origins << origin;
    }
}

} // namespace

dataset::DatasetSpec listedRow(const ForEachSpec &forEach)
{
    dataset::DatasetSpec row;
    row.key = forEach.key;
    for (const QString &name : forEach.key)
        row.columns << dataset::ColumnSpec{name, typeOf(name, forEach.values), false, false, {}};
    return row;
}

const dataset::DatasetSpec *datasetNamed(const Node &node, const QList<dataset::DatasetSpec> &datasets,
                                         const profile::Profile &profile)
{
    const QString name = node.text().value_or(QString());
    const auto found = std::find_if(datasets.cbegin(), datasets.cend(),
                                    [&](const dataset::DatasetSpec &dataset) { return dataset.name == name; });
    if (found != datasets.cend())
        return &*found;
    // One that is declared and broken has been reported there.
    const QString section = QStringLiteral("datasets");
    QStringList names = profile::declaredNames(profile, section);
    if (name.isEmpty() || names.contains(name) || profile.missingOf(profile::Profile::Part::Domains))
        return nullptr;
    for (const dataset::DatasetSpec &dataset : datasets) {
        if (!names.contains(dataset.name))
            names << dataset.name;
    }
    node.reportUnknown(tr("dataset"), names);
    return nullptr;
}

std::optional<ForEachSpec> bindForEach(const Node &node, const QList<dataset::DatasetSpec> &datasets,
                                       const profile::Profile &profile, const dataset::DatasetSpec *&walked)
{
    if (!node.isDefined())
        return {};
    MapReader map(node);
    if (!map.isMap())
        return {};
    ForEachSpec forEach;
    const Node values = map.optional(QStringLiteral("values"));
    const Node dataset = map.optional(QStringLiteral("dataset"));
    if (values.isDefined() == dataset.isDefined())
        node.report(tr("\"for-each\" has either a \"dataset\" or \"values\""));
    forEach.dataset = dataset.text().value_or(QString());
    forEach.where = map.optional(QStringLiteral("where")).text().value_or(QString());
    const Node parallel = map.optional(QStringLiteral("parallel"));
    forEach.parallel = int(parallel.integer().value_or(forEach.parallel));
    if (forEach.parallel < 1 || forEach.parallel > 16)
        parallel.report(tr("\"parallel\" is a number from 1 to 16"));
    const Node newest = map.optional(QStringLiteral("newest"));
    const qint64 count = newest.integer().value_or(0);
    if (newest.isDefined() && (count < 1 || count > maximumNewest))
        newest.report(tr("\"newest\" is a number from 1 to %1").arg(maximumNewest));
    forEach.newest = int(qBound<qint64>(0, count, maximumNewest));
    forEach.skipSeen = map.optional(QStringLiteral("skip-seen")).boolean().value_or(false);
    const Node by = map.optional(QStringLiteral("by"));
    if (values.isDefined()) {
        bindValues(values, forEach);
        for (const char *key : {"where", "newest", "skip-seen"}) {
            if (const Node other = node.at(QLatin1String(key)); other.isDefined())
                other.report(tr("\"%1\" needs a \"dataset\"").arg(QLatin1String(key)));
        }
        return forEach;
    }
    if (!dataset.isDefined())
        return forEach;
    walked = datasetNamed(dataset, datasets, profile);
    if (by.isDefined() && !newest.isDefined())
        by.report(tr("\"by\" needs \"newest\""));
    if (!walked)
        return forEach;
    forEach.key = walked->key;
    for (const dataset::ColumnSpec &column : walked->columns) {
        if (column.personal)
            forEach.personal << column.name;
    }
    if (by.isDefined())
        forEach.newestBy = timeColumn(by, *walked);
    return forEach;
}

void allowWalkedOrigins(QList<SourceSpec> &sources)
{
    const QList<SourceSpec> all = sources;
    for (SourceSpec &source : sources) {
        if (source.forEach && !source.walksDataset())
            allowListedOrigins(source);
        for (const SourceSpec &other : all) {
            if (!source.walksDataset() || other.into != source.forEach->dataset)
                continue;
            const QUrl address(other.request.url.section(QLatin1Char('{'), 0, 0));
            if (!originOf(address).isEmpty())
                source.forEach->bases.append({other.id, address.toString(QUrl::FullyEncoded)});
            const QStringList origins = QStringList{originOf(address)} + other.request.origins;
            for (const QString &origin : origins) {
                if (!origin.isEmpty() && !source.request.origins.contains(origin))
                    source.request.origins << origin;
            }
        }
    }
}

} // namespace toancanh::source
