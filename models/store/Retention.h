// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Database.h"
#include "models/store/DatasetSpec.h"

namespace toancanh::store {

/// One walk over the datasets that have a `keep:`, a few thousand rows at a time, so that no other work waits for
/// it. A row's age counts from its data time, or from its fetch where it has none. Owned by the store's thread.
class Retention
{
public:
    Retention(Database &database, const QList<DatasetSpec> &datasets, qint64 nowMs);

    bool isDone() const { return m_datasets.isEmpty(); }
    /// Walks the next piece within the caller's transaction; gives the dataset that lost rows, or an empty name.
    Result<QString> removePiece();

private:
    Database *m_database;
    QList<DatasetSpec> m_datasets; ///< still to be walked, the current one first
    QVariantList m_after;          ///< the last key that was walked
    qint64 m_nowMs;
};

} // namespace toancanh::store
