// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/cache/CacheLimit.h"
#include "models/store/cache/PlannerStatistics.h"

namespace toancanh::store {

/// What is done to the cache beside writing what comes, in small pieces: once a day rows go that are older than their
/// dataset's `keep:`, and pictures that nothing names any more; the file's limit is held; and pages that are free are
/// given back to the disk, but for a twentieth that the next rows need; what the planner knows is kept true. Owned by
/// the store's thread.
class Upkeep
{
public:
    Upkeep(Database &database, QList<dataset::DatasetSpec> datasets, std::optional<qint64> limitBytes,
           const Clock &clock);

    bool isDue();
    /// The next piece, within the caller's transaction; gives the dataset that lost rows, or none.
    Result<QStringList> piece();
    /// After a piece failed: it is tried again tomorrow, or at the next start.
    void giveUp();
    CacheLimit &limit() { return m_limit; }

private:
    Result<QStringList> retain();
    bool areTooManyPagesFree();

    Database *m_database;
    QList<dataset::DatasetSpec> m_datasets;
    const Clock *m_clock;
    std::optional<Retention> m_retention;
    CacheLimit m_limit;
    PlannerStatistics m_statistics;
    qint64 m_nextRetentionMs; ///< monotonic
    qint64 m_nextLookMs;      ///< at the free pages, monotonic
    bool m_isGivingBack = false;
};

} // namespace toancanh::store
