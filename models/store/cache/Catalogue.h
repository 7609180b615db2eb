// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"
#include "models/store/sqlite/Database.h"

namespace toancanh::store {

/// What the cache holds of one dataset. Times UTC ms.
struct CatalogueEntry
{
    dataset::DatasetSpec dataset;
    QStringList sources; ///< that have brought its rows, or are to bring them
    qint64 rows = 0;
    std::optional<qint64> bytes;    ///< of its table and indexes in the file; nothing where SQLite can't tell
    std::optional<qint64> oldestMs; ///< data time, or time of the fetch of rows without one
    std::optional<qint64> newestMs;
    std::optional<qint64> lastFetchMs; ///< the last that brought a row again or was whole
};

/// What the cache holds of each dataset, in the given order. Reads every row: a second for a million. The sizes read
/// every page; those that are not there after `sizesForMs` are left out.
Result<QList<CatalogueEntry>> readCatalogue(Database &cache, const QList<dataset::DatasetSpec> &datasets,
                                            qint64 sizesForMs = 30'000);

/// A database file, as it lies on the disk.
struct FileSize
{
    QString path;
    bool exists = false;
    qint64 bytes = 0;     ///< of the file
    qint64 walBytes = 0;  ///< of what is not yet in it
    qint64 freeBytes = 0; ///< within it, for new rows
    qint64 version = 0;   ///< how many migrations it has had
    qint64 diskBytes = 0; ///< free on its disk
};
Result<FileSize> sizeOf(const QString &path);

} // namespace toancanh::store
