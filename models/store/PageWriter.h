// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Database.h"
#include "models/store/DatasetSpec.h"

#include <unordered_map>

struct sqlite3_context;
struct sqlite3_value;

namespace toancanh::store {

/// Brings the rows of pages into their dataset's table, each within the caller's transaction. Knows by a hash kept
/// with each row whether a page says anything new. Owned by the store's thread.
class PageWriter
{
public:
    PageWriter(Database &database, const QList<DatasetSpec> &datasets);
    PageWriter(const PageWriter &) = delete;
    PageWriter &operator=(const PageWriter &) = delete;

    /// True where some cell is now another than before. A row that the table cannot take goes to quarantine.
    Result<bool> write(const Page &page);
    /// Deletes the source's rows of other fetches than this; gives their number.
    Result<qint64> removeUnseen(const QString &source, const QString &dataset, qint64 fetchedAtMs);

private:
    enum class Fate { Same, New, Refused };
    struct Target
    {
        const DatasetSpec *spec = nullptr;
        std::vector<std::size_t> key;
        Statement upsert;
        Statement touch;
    };

    static void rowReplaced(sqlite3_context *context, int count, sqlite3_value **hashes);
    Result<Target *> target(const QString &dataset);
    std::vector<bool> replacedWithin(const Target &target, const Page &page) const;
    Result<Fate> writeRow(Target &target, const Page &page, const Row &row, const std::string &source, bool expectSame);
    Result<void> quarantine(const Page &page, const RejectedRow &rejected);
    Result<void> boundQuarantine(const QString &source);

    Database *m_database;
    QHash<QString, DatasetSpec> m_specs;
    std::unordered_map<std::string, Target> m_targets;
    Statement m_quarantine;
    bool m_rowIsNew = true; ///< of the last upsert: there was none of its key, or another
};

} // namespace toancanh::store
