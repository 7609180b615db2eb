// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"
#include "models/dataset/Removal.h"
#include "models/store/cache/Quarantine.h"
#include "models/store/sqlite/Database.h"

#include <unordered_map>

struct sqlite3_context;
struct sqlite3_value;

namespace toancanh::store {

/// Brings the rows of pages into their dataset's table, each within the caller's transaction. Knows by a hash kept
/// with each row whether a page says anything new. Owned by the store's thread.
class PageWriter
{
public:
    PageWriter(Database &database, const QList<dataset::DatasetSpec> &datasets);
    PageWriter(const PageWriter &) = delete;
    PageWriter &operator=(const PageWriter &) = delete;

    /// True where some cell is now another than before. A row that the table cannot take goes to quarantine.
    Result<bool> write(const dataset::Page &page);
    struct Appended
    {
        bool changed = false;
        qint64 conflicts = 0; ///< rows whose key was there with other values
    };
    /// As write, but a row whose key is there is left as it is, and one that says something else goes to quarantine.
    Result<Appended> append(const dataset::Page &page);
    /// Deletes the source's rows of other fetches than this, where they are not more than the limit allows.
    Result<dataset::Removal> removeUnseen(const QString &source, const QString &dataset, qint64 fetchedAtMs,
                                          const dataset::RemovalLimit &limit);

private:
    enum class Fate { Same, New, Refused, Conflict };
    struct Target
    {
        const dataset::DatasetSpec *spec = nullptr;
        std::vector<std::size_t> key;
        Statement upsert;
        Statement touch;
        Statement insert; ///< prepared when something is appended first
        Statement find;
    };

    static void rowReplaced(sqlite3_context *context, int count, sqlite3_value **hashes);
    Result<Target *> target(const QString &dataset);
    std::vector<bool> replacedWithin(const Target &target, const dataset::Page &page) const;
    Result<Fate> writeRow(Target &target, const dataset::Page &page, const dataset::Row &row, const std::string &source,
                          bool expectSame);
    Result<Fate> appendRow(Target &target, const dataset::Page &page, const dataset::Row &row,
                           const std::string &source);
    bool hasAllValues(const Target &target, const dataset::Row &row) const;
    int store(Statement &statement, const dataset::Page &page, const dataset::Row &row, const std::string &source,
              qint64 hash);
    Result<Fate> refused(const Target &target, Statement &statement, const dataset::Page &page, const dataset::Row &row,
                         int code);
    Result<Fate> refuse(const dataset::Page &page, const dataset::RejectedRow &rejected, Fate fate);
    Result<void> quarantineRejected(const dataset::Page &page, bool refused);

    Database *m_database;
    QHash<QString, dataset::DatasetSpec> m_specs;
    std::unordered_map<std::string, Target> m_targets;
    Quarantine m_quarantine;
    bool m_rowIsNew = true; ///< of the last upsert: there was none of its key, or another
};

} // namespace toancanh::store
