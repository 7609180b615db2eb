// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"
#include "models/store/sqlite/Database.h"

namespace toancanh::store {

/// One walk over datasets, a few thousand rows at a time, so that no other work waits for it, that deletes their old
/// rows. A row's age counts from its data time, or from its fetch where it has none. Owned by the store's thread.
class Retention
{
public:
    struct Expiry
    {
        dataset::DatasetSpec dataset;
        qint64 beforeMs = 0; ///< older rows go
    };
    /// Of the datasets that have a `keep:`.
    static QList<Expiry> expiries(const QList<dataset::DatasetSpec> &datasets, qint64 nowMs);

    Retention(Database &database, QList<Expiry> expiries);

    bool isDone() const { return m_expiries.isEmpty(); }
    /// Walks the next piece within the caller's transaction; gives the dataset that lost rows, or an empty name.
    Result<QString> removePiece();
    /// How many rows each dataset has lost.
    const QMap<QString, qint64> &removed() const { return m_removed; }

private:
    Database *m_database;
    QList<Expiry> m_expiries; ///< still to be walked, the current one first
    QVariantList m_after;     ///< the last key that was walked
    QMap<QString, qint64> m_removed;
};

} // namespace toancanh::store
