// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/PageWriter.h"

#include "models/dataset/RowHash.h"
#include "models/store/cache/DatasetSql.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace toancanh::store {

namespace {

qint64 hashOf(const dataset::Row &row, const std::string &source, const std::optional<qint64> &dataAtMs)
{
    dataset::RowHash hash;
    for (const dataset::Value &value : row.values)
        hash.add(value);
    hash.add(std::string_view(source));
    hash.add(dataAtMs);
    return hash.value();
}

} // namespace

PageWriter::PageWriter(Database &database, const QList<dataset::DatasetSpec> &datasets)
    : m_database(&database), m_quarantine(database)
{
    for (const dataset::DatasetSpec &dataset : datasets)
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
    Target made{&*spec, {}, std::move(*upsert), std::move(*touch), {}, {}};
    for (const QString &column : spec->key)
        made.key.push_back(static_cast<std::size_t>(spec->columnIndex(column)));
    return &m_targets.emplace(name, std::move(made)).first->second;
}

// A system that lists one key twice would seem to change at every fetch if both rows were written.
std::vector<bool> PageWriter::replacedWithin(const Target &target, const dataset::Page &page) const
{
    std::vector<std::pair<qint64, std::size_t>> keys;
    keys.reserve(page.rows.size());
    for (std::size_t i = 0; i < page.rows.size(); ++i) {
        dataset::RowHash hash;
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

bool PageWriter::hasAllValues(const Target &target, const dataset::Row &row) const
{
    return row.values.size() == static_cast<std::size_t>(target.spec->columns.size());
}

Result<PageWriter::Fate> PageWriter::refuse(const dataset::Page &page, const dataset::RejectedRow &rejected, Fate fate)
{
    if (auto kept = m_quarantine.add(page, rejected); !kept)
        return tl::unexpected(kept.error());
    return fate;
}

/// The code of the step that stored the row.
int PageWriter::store(Statement &statement, const dataset::Page &page, const dataset::Row &row,
                      const std::string &source, qint64 hash)
{
    int index = 0;
    for (const dataset::Value &value : row.values)
        statement.bind(++index, value);
    sqlite3_bind_text64(statement.handle(), ++index, source.data(), source.size(), SQLITE_STATIC, SQLITE_UTF8);
    statement.bind(++index, row.dataAtMs);
    statement.bind(++index, page.fetchedAtMs);
    statement.bind(++index, hash);
    return statement.stepCode();
}

/// After a step that did not store the row.
Result<PageWriter::Fate> PageWriter::refused(const Target &target, Statement &statement, const dataset::Page &page,
                                             const dataset::Row &row, int code)
{
    const QString message = QString::fromUtf8(sqlite3_errmsg(m_database->handle()));
    const Error problem = statement.error();
    statement.reset();
    if ((code & 0xff) != SQLITE_CONSTRAINT && (code & 0xff) != SQLITE_TOOBIG)
        return tl::unexpected(problem);
    return refuse(page, Quarantine::ofRefused(*target.spec, row, code, message), Fate::Refused);
}

Result<PageWriter::Fate> PageWriter::writeRow(Target &target, const dataset::Page &page, const dataset::Row &row,
                                              const std::string &source, bool expectSame)
{
    if (!hasAllValues(target, row))
        return refuse(page, Quarantine::ofWrongSize(*target.spec, row), Fate::Refused);
    const qint64 hash = hashOf(row, source, row.dataAtMs);
    if (expectSame) {
        target.touch.bind(1, page.fetchedAtMs);
        int index = 2;
        for (const std::size_t column : target.key)
            target.touch.bind(index++, row.values[column]);
        target.touch.bind(index, hash);
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
    m_rowIsNew = true;
    const int code = store(target.upsert, page, row, source, hash);
    if (code != SQLITE_DONE)
        return refused(target, target.upsert, page, row, code);
    target.upsert.reset();
    return m_rowIsNew ? Fate::New : Fate::Same;
}

Result<PageWriter::Fate> PageWriter::appendRow(Target &target, const dataset::Page &page, const dataset::Row &row,
                                               const std::string &source)
{
    if (!hasAllValues(target, row))
        return refuse(page, Quarantine::ofWrongSize(*target.spec, row), Fate::Refused);
    const int code = store(target.insert, page, row, source, hashOf(row, source, row.dataAtMs));
    if (code != SQLITE_DONE)
        return refused(target, target.insert, page, row, code);
    const bool isNew = m_database->changes() == 1;
    target.insert.reset();
    if (isNew)
        return Fate::New;
    int index = 1;
    for (const std::size_t column : target.key)
        target.find.bind(index++, row.values[column]);
    const auto found = target.find.step();
    if (!found)
        return tl::unexpected(found.error());
    // The same from another source, or of another data time, says nothing else.
    const bool same =
        *found
        && target.find.integer(2) == hashOf(row, target.find.text(0).toStdString(), target.find.optionalInteger(1));
    target.find.reset();
    return same ? Result<Fate>(Fate::Same) : refuse(page, Quarantine::ofConflict(*target.spec, row), Fate::Conflict);
}

Result<bool> PageWriter::write(const dataset::Page &page)
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
    if (auto kept = quarantineRejected(page, refused); !kept)
        return tl::unexpected(kept.error());
    return changed;
}

Result<PageWriter::Appended> PageWriter::append(const dataset::Page &page)
{
    const auto found = target(page.dataset);
    if (!found)
        return tl::unexpected(found.error());
    Target &into = **found;
    if (!into.insert.handle()) {
        auto insert = m_database->prepare(DatasetSql::insert(*into.spec));
        auto find = insert ? m_database->prepare(DatasetSql::find(*into.spec)) : Result<Statement>(Statement());
        if (!insert || !find)
            return tl::unexpected(insert ? find.error() : insert.error());
        into.insert = std::move(*insert);
        into.find = std::move(*find);
    }
    const std::string source = page.source.toStdString();
    Appended appended;
    bool refused = !page.rejected.empty();
    for (const dataset::Row &row : page.rows) {
        const auto fate = appendRow(into, page, row, source);
        if (!fate)
            return tl::unexpected(fate.error());
        appended.changed = appended.changed || *fate == Fate::New;
        appended.conflicts += *fate == Fate::Conflict ? 1 : 0;
        refused = refused || *fate == Fate::Refused || *fate == Fate::Conflict;
    }
    if (auto kept = quarantineRejected(page, refused); !kept)
        return tl::unexpected(kept.error());
    return appended;
}

Result<void> PageWriter::quarantineRejected(const dataset::Page &page, bool refused)
{
    for (const dataset::RejectedRow &rejected : page.rejected) {
        if (auto kept = m_quarantine.add(page, rejected); !kept)
            return kept;
    }
    return refused ? m_quarantine.bound(page.source) : Result<void>();
}

Result<dataset::Removal> PageWriter::removeUnseen(const QString &source, const QString &dataset, qint64 fetchedAtMs,
                                                  const dataset::RemovalLimit &limit)
{
    if (const auto known = target(dataset); !known)
        return tl::unexpected(known.error());
    if (limit != dataset::RemovalLimit()) {
        auto count = m_database->prepare(
            QStringLiteral("SELECT count(*) FROM \"%1\" WHERE _source = ?1 AND _fetched_at <> ?2").arg(dataset));
        if (!count)
            return tl::unexpected(count.error());
        count->bindAll(source, fetchedAtMs);
        const auto counted = count->step();
        if (!counted)
            return tl::unexpected(counted.error());
        if (const qint64 lacking = count->integer(0); !limit.allows(lacking))
            return dataset::Removal{0, lacking};
    }
    const auto removed =
        m_database->run(QStringLiteral("DELETE FROM \"%1\" WHERE _source = ?1 AND _fetched_at <> ?2").arg(dataset),
                        source, fetchedAtMs);
    if (!removed)
        return tl::unexpected(removed.error());
    return dataset::Removal{m_database->changes(), 0};
}

} // namespace toancanh::store
