// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"

namespace toancanh::store {

/// The SQL that a dataset's declaration stands for. Each table has, after its declared columns, `_source`,
/// `_data_at`, `_fetched_at` and `_hash` (RowHash over all but the fetch time).
struct DatasetSql
{
    static QString createTable(const dataset::DatasetSpec &dataset);
    static QStringList createIndexes(const dataset::DatasetSpec &dataset);
    static QString column(const dataset::ColumnSpec &column); ///< as in CREATE TABLE
    /// Parameters: the declared columns in order, then _source, _data_at, _fetched_at, _hash. Calls
    /// row_replaced(old hash, new hash) once where a row of the key is already there.
    static QString upsert(const dataset::DatasetSpec &dataset);
    /// Sets _fetched_at (?1) of the row with the key (?2…) if it has the hash (last).
    static QString touch(const dataset::DatasetSpec &dataset);
    /// As upsert, but leaves a row of the key that is already there.
    static QString insert(const dataset::DatasetSpec &dataset);
    /// _source, _data_at and _hash of the row with the key (?1…).
    static QString find(const dataset::DatasetSpec &dataset);
    /// Keys and ages (last column) of `limit` (last parameter) rows in the key's order, after the key ?1… if
    /// `continued`.
    static QString walk(const dataset::DatasetSpec &dataset, bool continued);
    /// As walk, with the bytes that the row holds, about, as one more column.
    static QString measure(const dataset::DatasetSpec &dataset, bool continued);
    static QString removeByKey(const dataset::DatasetSpec &dataset);
};

/// A declaration as one line of JSON: equal texts are equal tables.
QByteArray declarationOf(const dataset::DatasetSpec &dataset);

/// The columns of `next` that a table declared as `previous` lacks; nothing where adding columns and making the
/// indexes anew is not enough.
std::optional<QList<dataset::ColumnSpec>> addedColumns(const QByteArray &previous, const dataset::DatasetSpec &next);

} // namespace toancanh::store
