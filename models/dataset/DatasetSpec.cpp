// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dataset/DatasetSpec.h"

#include "models/dataset/SqlNames.h"

#include <QCoreApplication>
#include <QSet>

namespace toancanh::dataset {

namespace {

using profile::Node;

const QHash<QString, ColumnType> &columnTypes()
{
    static const QHash<QString, ColumnType> types = {
        {QStringLiteral("text"), ColumnType::Text},         {QStringLiteral("integer"), ColumnType::Integer},
        {QStringLiteral("number"), ColumnType::Number},     {QStringLiteral("boolean"), ColumnType::Boolean},
        {QStringLiteral("time"), ColumnType::Time},         {QStringLiteral("area"), ColumnType::Area},
        {QStringLiteral("agency"), ColumnType::Agency},     {QStringLiteral("picture"), ColumnType::Picture},
        {QStringLiteral("geometry"), ColumnType::Geometry},
    };
    return types;
}

QStringList typeNames()
{
    QStringList names = columnTypes().keys();
    names.sort();
    return names;
}

// "time?" is a nullable time.
bool readType(const QString &word, ColumnSpec &column)
{
    column.nullable = word.endsWith(QLatin1Char('?'));
    const auto found = columnTypes().constFind(column.nullable ? word.chopped(1) : word);
    if (found == columnTypes().constEnd())
        return false;
    column.type = *found;
    return true;
}

// {text?, personal: true}: the type is a key without a value.
bool readColumnMap(const Node &node, ColumnSpec &column)
{
    bool typed = false;
    for (const auto &[key, value] : node.entries()) {
        const QString word = key.text().value_or(QString());
        if (word == QLatin1String("personal")) {
            column.personal = value.boolean().value_or(true);
        } else if (word == QLatin1String("while")) {
            column.fetchedWhile = value.text().value_or(QString());
        } else if (!typed && readType(word, column)) {
            typed = true;
        } else {
            key.reportUnknown(QCoreApplication::translate("toancanh::store", "word of a column"),
                              QStringList{QStringLiteral("personal"), QStringLiteral("while")} + typeNames());
            return false;
        }
    }
    if (!typed)
        node.report(QCoreApplication::translate("toancanh::store", "the column has no type"),
                    QCoreApplication::translate("toancanh::store", "write for example {text?, personal: true}"));
    return typed;
}

bool checkName(const Node &node, const QString &name)
{
    if (isSafeSqlName(name))
        return true;
    node.report(QCoreApplication::translate("toancanh::store", "\"%1\" cannot be a name in SQL").arg(name),
                QCoreApplication::translate("toancanh::store", "begin with a small letter; use small letters, digits "
                                                               "and underscores, and no reserved word of SQL"));
    return false;
}

std::optional<ColumnSpec> readColumn(const Node &key, const Node &value)
{
    ColumnSpec column;
    column.name = key.text().value_or(QString());
    if (!checkName(key, column.name))
        return std::nullopt;
    if (value.isMap())
        return readColumnMap(value, column) ? std::optional(column) : std::nullopt;
    const auto word = value.text();
    if (!word)
        return std::nullopt;
    if (readType(*word, column))
        return column;
    value.reportUnknown(QCoreApplication::translate("toancanh::store", "type of a column"), typeNames());
    return std::nullopt;
}

bool namesColumns(const Node &node, const QStringList &names, const DatasetSpec &dataset)
{
    for (const QString &name : names) {
        if (dataset.columnIndex(name) >= 0)
            continue;
        const QString near = profile::nearest(name, dataset.columnNames());
        node.report(QCoreApplication::translate("toancanh::store", "the dataset \"%1\" has no column \"%2\"")
                        .arg(dataset.name, name),
                    near.isEmpty() ? QString()
                                   : QCoreApplication::translate("toancanh::store", "did you mean \"%1\"?").arg(near));
        return false;
    }
    return true;
}

bool readKey(const Node &node, DatasetSpec &dataset)
{
    dataset.key = node.texts();
    if (dataset.key.isEmpty() && node.isSequence())
        node.report(QCoreApplication::translate("toancanh::store", "the dataset \"%1\" has no key").arg(dataset.name),
                    QCoreApplication::translate("toancanh::store",
                                                "name the columns that tell its rows apart: key: [station, at]"));
    if (dataset.key.isEmpty() || !namesColumns(node, dataset.key, dataset))
        return false;
    for (const QString &name : dataset.key) {
        if (!dataset.columns.at(dataset.columnIndex(name)).nullable)
            continue;
        node.report(QCoreApplication::translate("toancanh::store", "the key column \"%1\" may be empty").arg(name),
                    QCoreApplication::translate("toancanh::store", "take the ? from its type"));
        return false;
    }
    dataset.key.removeDuplicates();
    return true;
}

std::optional<DatasetSpec> readDataset(const Node &key, const Node &value, const QString &domain)
{
    DatasetSpec dataset;
    dataset.name = key.text().value_or(QString());
    dataset.domain = domain;
    if (!checkName(key, dataset.name))
        return std::nullopt;
    if (reservedTables().contains(dataset.name)) {
        key.report(QCoreApplication::translate("toancanh::store", "the program has a table \"%1\" of its own")
                       .arg(dataset.name),
                   QCoreApplication::translate("toancanh::store", "give the dataset another name"));
        return std::nullopt;
    }
    profile::MapReader map(value);
    if (!map.isMap())
        return std::nullopt;
    dataset.title =
        map.optional(QStringLiteral("title")).localized().value_or(LocalizedText{dataset.name, dataset.name});
    const Node keyNode = map.required(QStringLiteral("key"));
    const Node indexNode = map.optional(QStringLiteral("index"));
    dataset.keepMs = map.optional(QStringLiteral("keep")).durationMs();

    bool whole = true;
    const Node columnsNode = map.required(QStringLiteral("columns"));
    if (columnsNode.isMap() && columnsNode.entries().isEmpty())
        columnsNode.report(
            QCoreApplication::translate("toancanh::store", "the dataset \"%1\" has no columns").arg(dataset.name),
            QCoreApplication::translate("toancanh::store", "write for example {code: text}"));
    for (const auto &[name, type] : columnsNode.entries()) {
        const auto column = readColumn(name, type);
        if (!column) {
            whole = false;
        } else if (dataset.columnIndex(column->name) >= 0) {
            name.report(QCoreApplication::translate("toancanh::store", "the column \"%1\" is declared twice")
                            .arg(column->name));
            whole = false;
        } else {
            dataset.columns += *column;
        }
    }
    if (!whole || dataset.columns.isEmpty() || !readKey(keyNode, dataset))
        return std::nullopt;
    for (const Node &index : indexNode.items()) {
        const QStringList names = index.texts();
        if (!names.isEmpty() && namesColumns(index, names, dataset))
            dataset.indexes += names;
    }
    return dataset;
}

} // namespace

QStringList DatasetSpec::columnNames() const
{
    QStringList names;
    for (const ColumnSpec &column : columns)
        names << column.name;
    return names;
}

int DatasetSpec::columnIndex(const QString &column) const
{
    for (int i = 0; i < columns.size(); ++i) {
        if (columns[i].name == column)
            return i;
    }
    return -1;
}

QList<DatasetSpec> bindDatasets(const profile::Profile &profile)
{
    QList<DatasetSpec> datasets;
    QHash<QString, QString> domainOf;
    for (const profile::Document &document : profile.domains) {
        const QString domain = document.root.at(QStringLiteral("domain")).text().value_or(QString());
        for (const auto &[key, value] : document.root.at(QStringLiteral("datasets")).entries()) {
            const auto dataset = readDataset(key, value, domain);
            if (!dataset)
                continue;
            if (domainOf.contains(dataset->name)) {
                key.report(QCoreApplication::translate("toancanh::store",
                                                       "the dataset \"%1\" is already declared by the domain \"%2\"")
                               .arg(dataset->name, domainOf.value(dataset->name)),
                           QCoreApplication::translate("toancanh::store", "give it another name"));
                continue;
            }
            domainOf.insert(dataset->name, domain);
            datasets += *dataset;
        }
    }
    return datasets;
}

} // namespace toancanh::dataset
