// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/DatasetSql.h"

#include "models/dataset/SqlNames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace toancanh::store {

namespace {

// Grows when the shape of all tables changes: every dataset is then made anew.
constexpr int TableFormat = 1;

constexpr int RowOverheadBytes = 40; // header, source, two times, hash
constexpr int NumberBytes = 6;

QString sqlType(dataset::ColumnType type)
{
    switch (type) {
    case dataset::ColumnType::Integer:
    case dataset::ColumnType::Boolean:
    case dataset::ColumnType::Time: return QStringLiteral("INTEGER");
    case dataset::ColumnType::Number: return QStringLiteral("REAL");
    case dataset::ColumnType::Text:
    case dataset::ColumnType::Area:
    case dataset::ColumnType::Agency:
    case dataset::ColumnType::Picture:
    case dataset::ColumnType::Geometry: break;
    }
    return QStringLiteral("TEXT");
}

QString parameters(int first, qsizetype count)
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list += QLatin1Char('?') + QString::number(first + i);
    return list.join(QStringLiteral(", "));
}

QString keyCondition(const dataset::DatasetSpec &dataset, int first)
{
    QStringList parts;
    for (int i = 0; i < dataset.key.size(); ++i)
        parts += QStringLiteral("\"%1\" = ?%2").arg(dataset.key[i]).arg(first + i);
    return parts.join(QStringLiteral(" AND "));
}

QString insertOr(const dataset::DatasetSpec &dataset, const QString &onConflict)
{
    QStringList names;
    for (const dataset::ColumnSpec &spec : dataset.columns)
        names += spec.name;
    names << QStringLiteral("_source") << QStringLiteral("_data_at") << QStringLiteral("_fetched_at")
          << QStringLiteral("_hash");
    return QStringLiteral("INSERT INTO \"%1\" (%2) VALUES (%3) ON CONFLICT (%4) DO %5")
        .arg(dataset.name, dataset::quoted(names), parameters(1, names.size()), dataset::quoted(dataset.key),
             onConflict);
}

/// Keys, ages and `more` in the key's order.
QString walking(const dataset::DatasetSpec &dataset, bool continued, const QString &more)
{
    const QString after =
        continued
            ? QStringLiteral("WHERE (%1) > (%2) ").arg(dataset::quoted(dataset.key), parameters(1, dataset.key.size()))
            : QString();
    return QStringLiteral("SELECT %1, coalesce(_data_at, _fetched_at)%2 FROM \"%3\" %4ORDER BY %1 LIMIT ?%5")
        .arg(dataset::quoted(dataset.key), more, dataset.name, after)
        .arg(continued ? dataset.key.size() + 1 : 1);
}

QJsonObject columnObject(const dataset::ColumnSpec &column)
{
    return {{QStringLiteral("name"), column.name},
            {QStringLiteral("type"), sqlType(column.type)},
            {QStringLiteral("nullable"), column.nullable}};
}

} // namespace

QString DatasetSql::column(const dataset::ColumnSpec &column)
{
    return QStringLiteral("\"%1\" %2%3")
        .arg(column.name, sqlType(column.type), column.nullable ? QString() : QStringLiteral(" NOT NULL"));
}

QString DatasetSql::createTable(const dataset::DatasetSpec &dataset)
{
    // The key comes first: quick_check of SQLite 3.40 takes a table WITHOUT ROWID of another order for damaged.
    QStringList lines;
    for (const QString &name : dataset.key)
        lines += column(dataset.columns.at(dataset.columnIndex(name)));
    for (const dataset::ColumnSpec &spec : dataset.columns) {
        if (!dataset.key.contains(spec.name))
            lines += column(spec);
    }
    lines << QStringLiteral("_source TEXT NOT NULL") << QStringLiteral("_data_at INTEGER")
          << QStringLiteral("_fetched_at INTEGER NOT NULL") << QStringLiteral("_hash INTEGER NOT NULL")
          << QStringLiteral("PRIMARY KEY (%1)").arg(dataset::quoted(dataset.key));
    return QStringLiteral("CREATE TABLE \"%1\" (%2) STRICT, WITHOUT ROWID")
        .arg(dataset.name, lines.join(QStringLiteral(", ")));
}

QStringList DatasetSql::createIndexes(const dataset::DatasetSpec &dataset)
{
    QStringList statements;
    for (int i = 0; i < dataset.indexes.size(); ++i)
        statements += QStringLiteral("CREATE INDEX \"%1_index_%2\" ON \"%1\" (%3)")
                          .arg(dataset.name)
                          .arg(i + 1)
                          .arg(dataset::quoted(dataset.indexes[i]));
    return statements;
}

QString DatasetSql::upsert(const dataset::DatasetSpec &dataset)
{
    QStringList updates;
    for (const dataset::ColumnSpec &spec : dataset.columns) {
        if (!dataset.key.contains(spec.name))
            updates += QStringLiteral("\"%1\" = excluded.\"%1\"").arg(spec.name);
    }
    updates << QStringLiteral("_source = excluded._source") << QStringLiteral("_data_at = excluded._data_at")
            << QStringLiteral("_fetched_at = excluded._fetched_at")
            << QStringLiteral("_hash = row_replaced(_hash, excluded._hash)");
    return insertOr(dataset, QStringLiteral("UPDATE SET ") + updates.join(QStringLiteral(", ")));
}

QString DatasetSql::insert(const dataset::DatasetSpec &dataset)
{
    return insertOr(dataset, QStringLiteral("NOTHING"));
}

QString DatasetSql::find(const dataset::DatasetSpec &dataset)
{
    return QStringLiteral("SELECT _source, _data_at, _hash FROM \"%1\" WHERE %2")
        .arg(dataset.name, keyCondition(dataset, 1));
}

QString DatasetSql::touch(const dataset::DatasetSpec &dataset)
{
    return QStringLiteral("UPDATE \"%1\" SET _fetched_at = ?1 WHERE %2 AND _hash = ?%3")
        .arg(dataset.name, keyCondition(dataset, 2))
        .arg(dataset.key.size() + 2);
}

QString DatasetSql::walk(const dataset::DatasetSpec &dataset, bool continued)
{
    return walking(dataset, continued, {});
}

QString DatasetSql::measure(const dataset::DatasetSpec &dataset, bool continued)
{
    QStringList sizes{QString::number(RowOverheadBytes)};
    for (const dataset::ColumnSpec &spec : dataset.columns) {
        const bool isText = sqlType(spec.type) == QLatin1String("TEXT");
        sizes += isText ? QStringLiteral("coalesce(length(\"%1\"), 0)").arg(spec.name) : QString::number(NumberBytes);
    }
    for (const QStringList &index : dataset.indexes)
        sizes += QString::number(NumberBytes * (index.size() + dataset.key.size()));
    return walking(dataset, continued, QStringLiteral(", ") + sizes.join(QStringLiteral(" + ")));
}

QString DatasetSql::removeByKey(const dataset::DatasetSpec &dataset)
{
    return QStringLiteral("DELETE FROM \"%1\" WHERE %2").arg(dataset.name, keyCondition(dataset, 1));
}

QByteArray declarationOf(const dataset::DatasetSpec &dataset)
{
    QJsonArray columns;
    for (const dataset::ColumnSpec &spec : dataset.columns)
        columns += columnObject(spec);
    QJsonArray indexes;
    for (const QStringList &index : dataset.indexes)
        indexes += QJsonArray::fromStringList(index);
    const QJsonObject declaration{{QStringLiteral("format"), TableFormat},
                                  {QStringLiteral("key"), QJsonArray::fromStringList(dataset.key)},
                                  {QStringLiteral("columns"), columns},
                                  {QStringLiteral("indexes"), indexes}};
    return QJsonDocument(declaration).toJson(QJsonDocument::Compact);
}

std::optional<QList<dataset::ColumnSpec>> addedColumns(const QByteArray &previous, const dataset::DatasetSpec &next)
{
    const QJsonObject declaration = QJsonDocument::fromJson(previous).object();
    if (declaration.value(QStringLiteral("format")).toInt() != TableFormat
        || declaration.value(QStringLiteral("key")).toArray() != QJsonArray::fromStringList(next.key))
        return std::nullopt;
    const QJsonArray before = declaration.value(QStringLiteral("columns")).toArray();
    QList<dataset::ColumnSpec> added;
    qsizetype kept = 0;
    for (const dataset::ColumnSpec &spec : next.columns) {
        const bool known = std::any_of(before.begin(), before.end(), [&spec](const QJsonValue &column) {
            return column.toObject().value(QStringLiteral("name")).toString() == spec.name;
        });
        if (known && !before.contains(columnObject(spec)))
            return std::nullopt;
        if (!known && !spec.nullable)
            return std::nullopt;
        if (known)
            ++kept;
        else
            added += spec;
    }
    if (kept != before.size())
        return std::nullopt;
    return added;
}

} // namespace toancanh::store
