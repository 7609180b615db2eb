// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"
#include "models/store/sqlite/Database.h"

#include <QMap>

namespace toancanh::store {

/// One walk over the datasets that have a `keep:`, a few thousand rows at a time, that adds up how much they hold of
/// which age. Owned by the store's thread.
class HistorySizes
{
public:
    HistorySizes(Database &database, const QList<dataset::DatasetSpec> &datasets, qint64 nowMs);

    bool isDone() const { return m_datasets.isEmpty(); }
    Result<void> addPiece();
    /// The time before which the oldest rows hold so many bytes together, about, or all that are older than
    /// `youngestMs`; nothing where there are none.
    struct Cut
    {
        qint64 beforeMs = 0;
        double bytes = 0; ///< that those rows hold
    };
    std::optional<Cut> cutFor(double bytes, qint64 youngestMs) const;

private:
    qint64 startOf(qint64 ms) const;

    Database *m_database;
    QList<dataset::DatasetSpec> m_datasets; ///< still to be walked, the current one first
    QVariantList m_after;                   ///< the last key that was walked
    qint64 m_nowMs;
    QMap<qint64, double> m_bytes; ///< by the start of a day, in the last weeks of an hour
};

} // namespace toancanh::store
