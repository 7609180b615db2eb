// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/store/cache/HistorySizes.h"
#include "models/store/cache/Retention.h"

namespace toancanh::store {

/// Keeps what cache.db uses of its file below a limit: where it is above, the oldest rows of the datasets that have a
/// `keep:` go, whatever dataset they are of, until it is down to nine tenths, piece by piece. The rows of the last day
/// and those of datasets without a `keep:` stay. Owned by the store's thread.
class CacheLimit
{
public:
    /// What had to go, once for each time.
    struct Dropped
    {
        qint64 rows = 0;
        qint64 beforeMs = 0; ///< those that were older
        bool operator==(const Dropped &) const = default;
    };

    CacheLimit(Database &database, QList<dataset::DatasetSpec> datasets, std::optional<qint64> limitBytes,
               const Clock &clock);

    /// True while there is a piece to be done: looks at the size once a minute.
    bool isDue();
    /// The next piece, within the caller's transaction; gives the dataset that lost rows, or an empty name.
    Result<QString> piece();
    /// Leaves what is under way; it begins anew in a while.
    void giveUp();
    std::optional<Dropped> takeDropped() { return std::exchange(m_dropped, std::nullopt); }
    bool isHeld() const { return m_isHeld; } ///< false while it is above, and nothing more may be dropped

private:
    Result<qint64> usedBytes();
    Result<void> decide();
    Result<void> endRound();
    void end(bool isHeld);

    Database *m_database;
    const QList<dataset::DatasetSpec> m_datasets;
    const std::optional<qint64> m_limitBytes;
    const Clock *m_clock;
    qint64 m_nextLookMs; ///< monotonic
    std::optional<HistorySizes> m_sizes;
    std::optional<Retention> m_dropping;
    HistorySizes::Cut m_cut;
    double m_fileBytesPerByte; ///< of the file, freed by a byte of a row
    qint64 m_usedBefore = 0;
    qint64 m_rows = 0; ///< dropped since it was above
    bool m_isHeld = true;
    std::optional<Dropped> m_dropped;
};

} // namespace toancanh::store
