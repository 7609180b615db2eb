// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PageWriter.h"

#include "models/store/DatasetSql.h"
#include "models/store/RowHash.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

namespace toancanh::store {

namespace {

constexpr int QuarantineRowsPerSource = 1000;
constexpr int RawBytes = 4096;

QByteArray asJson(const DatasetSpec &dataset, const Row &row)
{
    QJsonObject object;
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        const auto column = static_cast<qsizetype>(i);
        const QString name = column < dataset.columns.size() ? dataset.columns.at(column).name : QString::number(i);
        const Value &value = row.values[i];
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

// "NOT NULL constraint failed: dossier.agency" and "cannot store TEXT value in INTEGER column dossier.due".
RejectedRow rejectionOf(const DatasetSpec &dataset, const Row &row, int code, const QString &message)
{
    RejectedRow rejected;
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

} // namespace

PageWriter::PageWriter(Database &database, const QList<DatasetSpec> &datasets) : m_database(&database)
{
    for (const DatasetSpec &dataset : datasets)
        m_specs.insert(dataset.name, dataset);
    sqlite3_create_function_v2(database.handle(), "row_replaced", 2, SQLITE_UTF8, this, rowReplaced, nullptr, nullptr,
                               nullptr);
}

void PageWriter::rowReplaced(sqlite3_context *context, int, sqlite3_value **hashes)
{
    auto *writer = static_cast<PageWriter *>(sqlite3_user_data(context));
    writer->m_rowIsNew = sqlite3_value_int64(hashes[0]) != sqlite3_value_int64(hashes[1]);
    sqlite3_result_value(context, hashes[1]);
}

Result<PageWriter::Target *> PageWriter::target(const QString &dataset)
{
    const std::string name = dataset.toStdString();
    if (const auto found = m_targets.find(name); found != m_targets.end())
        return &found->second;
    const auto spec = m_specs.constFind(dataset);
    if (spec == m_specs.constEnd())
        return failure(
            ErrorKind::Config,
            QCoreApplication::translate("toancanh::store", "no domain declares the dataset \"%1\"").arg(dataset),
            dataset);
    auto upsert = m_database->prepare(DatasetSql::upsert(*spec));
    auto touch = upsert ? m_database->prepare(DatasetSql::touch(*spec)) : Result<Statement>(Statement());
    if (!upsert || !touch)
        return tl::unexpected(upsert ? touch.error() : upsert.error());
    Target made{&*spec, {}, std::move(*upsert), std::move(*touch)};
    for (const QString &column : spec->key)
        made.key.push_back(static_cast<std::size_t>(spec->columnIndex(column)));
    return &m_targets.emplace(name, std::move(made)).first->second;
}

// A system that lists one key twice would seem to change at every fetch if both rows were written.
std::vector<bool> PageWriter::replacedWithin(const Target &target, const Page &page) const
{
    std::vector<std::pair<qint64, std::size_t>> keys;
    keys.reserve(page.rows.size());
    for (std::size_t i = 0; i < page.rows.size(); ++i) {
        RowHash hash;
        for (const std::size_t column : target.key) {
            if (column < page.rows[i].values.size())
                hash.add(page.rows[i].values[column]);
        }
        keys.emplace_back(hash.value(), i);
    }
    std::sort(keys.begin(), keys.end());
    std::vector<bool> replaced(page.rows.size(), false);
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (keys[i - 1].first == keys[i].first)
            replaced[keys[i - 1].second] = true;
    }
    return replaced;
}

Result<PageWriter::Fate> PageWriter::writeRow(Target &target, const Page &page, const Row &row,
                                              const std::string &source, bool expectSame)
{
    if (row.values.size() != static_cast<std::size_t>(target.spec->columns.size())) {
        const RejectedRow rejected{{},
                                   QCoreApplication::translate("toancanh::store", "the row has %1 values, not %2")
                                       .arg(row.values.size())
                                       .arg(target.spec->columns.size()),
                                   asJson(*target.spec, row)};
        if (auto kept = quarantine(page, rejected); !kept)
            return tl::unexpected(kept.error());
        return Fate::Refused;
    }
    RowHash hash;
    for (const Value &value : row.values)
        hash.add(value);
    hash.add(std::string_view(source));
    hash.add(row.dataAtMs);

    if (expectSame) {
        target.touch.bind(1, page.fetchedAtMs);
        int index = 2;
        for (const std::size_t column : target.key)
            target.touch.bind(index++, row.values[column]);
        target.touch.bind(index, hash.value());
        const int code = target.touch.stepCode();
        const bool same = code == SQLITE_DONE && m_database->changes() == 1;
        if (code != SQLITE_DONE && (code & 0xff) != SQLITE_MISMATCH) {
            const Error problem = target.touch.error();
            target.touch.reset();
            return tl::unexpected(problem);
        }
        target.touch.reset();
        if (same)
            return Fate::Same;
    }

    int index = 0;
    for (const Value &value : row.values)
        target.upsert.bind(++index, value);
    sqlite3_bind_text64(target.upsert.handle(), ++index, source.data(), source.size(), SQLITE_STATIC, SQLITE_UTF8);
    target.upsert.bind(++index, row.dataAtMs);
    target.upsert.bind(++index, page.fetchedAtMs);
    target.upsert.bind(++index, hash.value());
    m_rowIsNew = true;
    const int code = target.upsert.stepCode();
    if (code == SQLITE_DONE) {
        target.upsert.reset();
        return m_rowIsNew ? Fate::New : Fate::Same;
    }
    const QString message = QString::fromUtf8(sqlite3_errmsg(m_database->handle()));
    const Error problem = target.upsert.error();
    target.upsert.reset();
    if ((code & 0xff) != SQLITE_CONSTRAINT && (code & 0xff) != SQLITE_TOOBIG)
        return tl::unexpected(problem);
    if (auto kept = quarantine(page, rejectionOf(*target.spec, row, code, message)); !kept)
        return tl::unexpected(kept.error());
    return Fate::Refused;
}

Result<bool> PageWriter::write(const Page &page)
{
    const auto found = target(page.dataset);
    if (!found)
        return tl::unexpected(found.error());
    Target &into = **found;
    const std::string source = page.source.toStdString();
    const std::vector<bool> replaced = replacedWithin(into, page);
    bool changed = false;
    bool refused = !page.rejected.empty();
    // Rows that say nothing new come in runs: only after one of them is the cheap question asked first.
    bool expectSame = true;
    for (std::size_t i = 0; i < page.rows.size(); ++i) {
        if (replaced[i])
            continue;
        const auto fate = writeRow(into, page, page.rows[i], source, expectSame);
        if (!fate)
            return tl::unexpected(fate.error());
        expectSame = *fate == Fate::Same;
        changed = changed || *fate == Fate::New;
        refused = refused || *fate == Fate::Refused;
    }
    for (const RejectedRow &rejected : page.rejected) {
        if (auto kept = quarantine(page, rejected); !kept)
            return tl::unexpected(kept.error());
    }
    if (refused) {
        if (auto bounded = boundQuarantine(page.source); !bounded)
            return tl::unexpected(bounded.error());
    }
    return changed;
}

Result<void> PageWriter::quarantine(const Page &page, const RejectedRow &rejected)
{
    if (!m_quarantine.handle()) {
        auto prepared = m_database->prepare(QStringLiteral(
            "INSERT INTO quarantine (source, dataset, at, field, reason, raw) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
        if (!prepared)
            return tl::unexpected(prepared.error());
        m_quarantine = std::move(*prepared);
    }
    const QByteArray raw = rejected.raw.isNull() ? QByteArray("") : rejected.raw.left(RawBytes);
    m_quarantine.bindAll(page.source, page.dataset, page.fetchedAtMs, rejected.field, rejected.reason, raw);
    return m_quarantine.run();
}

Result<void> PageWriter::boundQuarantine(const QString &source)
{
    return m_database->run(QStringLiteral("DELETE FROM quarantine WHERE source = ?1 AND id <= (SELECT id FROM "
                                          "quarantine WHERE source = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)"),
                           source, QuarantineRowsPerSource);
}

Result<qint64> PageWriter::removeUnseen(const QString &source, const QString &dataset, qint64 fetchedAtMs)
{
    if (const auto known = target(dataset); !known)
        return tl::unexpected(known.error());
    const auto removed =
        m_database->run(QStringLiteral("DELETE FROM \"%1\" WHERE _source = ?1 AND _fetched_at <> ?2").arg(dataset),
                        source, fetchedAtMs);
    if (!removed)
        return tl::unexpected(removed.error());
    return m_database->changes();
}

} // namespace toancanh::store
