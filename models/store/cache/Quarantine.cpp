// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/Quarantine.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

namespace toancanh::store {

namespace {

constexpr int RowsPerSource = 1000;
constexpr int RawBytes = 4096;

QByteArray asJson(const dataset::DatasetSpec &dataset, const dataset::Row &row)
{
    QJsonObject object;
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        const auto column = static_cast<qsizetype>(i);
        const QString name = column < dataset.columns.size() ? dataset.columns.at(column).name : QString::number(i);
        const dataset::Value &value = row.values[i];
        if (const auto *integer = std::get_if<qint64>(&value))
            object.insert(name, *integer);
        else if (const auto *number = std::get_if<double>(&value))
            object.insert(name, *number);
        else if (const auto *text = std::get_if<std::string>(&value))
            object.insert(name, QString::fromStdString(*text));
        else
            object.insert(name, QJsonValue::Null);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

dataset::RejectedRow Quarantine::ofWrongSize(const dataset::DatasetSpec &dataset, const dataset::Row &row)
{
    return {{},
            QCoreApplication::translate("toancanh::store", "the row has %1 values, not %2")
                .arg(row.values.size())
                .arg(dataset.columns.size()),
            asJson(dataset, row)};
}

dataset::RejectedRow Quarantine::ofConflict(const dataset::DatasetSpec &dataset, const dataset::Row &row)
{
    return {dataset.key.join(QLatin1Char(' ')),
            QCoreApplication::translate("toancanh::store", "a row with this key is already there with other values"),
            asJson(dataset, row)};
}

// "NOT NULL constraint failed: dossier.agency" and "cannot store TEXT value in INTEGER column dossier.due".
dataset::RejectedRow Quarantine::ofRefused(const dataset::DatasetSpec &dataset, const dataset::Row &row, int code,
                                           const QString &message)
{
    dataset::RejectedRow rejected;
    rejected.field = message.section(QLatin1Char('.'), -1);
    if (dataset.columnIndex(rejected.field) < 0)
        rejected.field.clear();
    if (code == SQLITE_CONSTRAINT_NOTNULL)
        rejected.reason = QCoreApplication::translate("toancanh::store", "the value is missing");
    else if (code == SQLITE_CONSTRAINT_DATATYPE)
        rejected.reason = QCoreApplication::translate("toancanh::store", "the value has another type than the column");
    else
        rejected.reason = message;
    rejected.raw = asJson(dataset, row);
    return rejected;
}

Result<void> Quarantine::add(const dataset::Page &page, const dataset::RejectedRow &rejected)
{
    if (!m_insert.handle()) {
        auto prepared = m_database->prepare(QStringLiteral(
            "INSERT INTO quarantine (source, dataset, at, field, reason, raw) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
        if (!prepared)
            return tl::unexpected(prepared.error());
        m_insert = std::move(*prepared);
    }
    const QByteArray raw = rejected.raw.isNull() ? QByteArray("") : rejected.raw.left(RawBytes);
    m_insert.bindAll(page.source, page.dataset, page.fetchedAtMs, rejected.field, rejected.reason, raw);
    return m_insert.run();
}

Result<void> Quarantine::bound(const QString &source)
{
    return m_database->run(QStringLiteral("DELETE FROM quarantine WHERE source = ?1 AND id <= (SELECT id FROM "
                                          "quarantine WHERE source = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)"),
                           source, RowsPerSource);
}

} // namespace toancanh::store
