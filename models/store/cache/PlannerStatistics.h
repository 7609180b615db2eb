// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/dataset/DatasetSpec.h"
#include "models/store/sqlite/Database.h"

namespace toancanh::store {

/// Keeps what SQLite's planner knows of the tables' sizes and indexes: without it a metric over the last hour may read
/// ten million rows in the order of their key. A few hundred entries of each index are looked at, one table in a piece,
/// once so many rows were written since the last time that the proportions may be others. Owned by the store's thread.
class PlannerStatistics
{
public:
    PlannerStatistics(Database &database, const QList<dataset::DatasetSpec> &datasets, const Clock &clock);

    bool isDue();
    /// The next piece, within the caller's transaction; the last one makes the other connections read what was found.
    Result<void> piece();
    void giveUp() { m_waiting.clear(); }

private:
    Database *m_database;
    QStringList m_tables;
    const Clock *m_clock;
    QStringList m_waiting;
    qint64 m_nextLookMs; ///< monotonic
    qint64 m_rowsBefore = 0;
    qint64 m_rowsUntilNext;
};

} // namespace toancanh::store
