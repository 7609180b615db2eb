// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"
#include "models/store/sqlite/Database.h"

namespace toancanh::store {

/// The rows that could not be kept, each with its reason; the newest thousand of each source. Within the caller's
/// transactions. Owned by the store's thread.
class Quarantine
{
public:
    explicit Quarantine(Database &database) : m_database(&database) {}

    Result<void> add(const dataset::Page &page, const dataset::RejectedRow &rejected);
    /// After adding.
    Result<void> bound(const QString &source);

    /// A row that has not as many values as its dataset has columns.
    static dataset::RejectedRow ofWrongSize(const dataset::DatasetSpec &dataset, const dataset::Row &row);
    /// A row that the table refused, with SQLite's code and message.
    static dataset::RejectedRow ofRefused(const dataset::DatasetSpec &dataset, const dataset::Row &row, int code,
                                          const QString &message);
    /// A row of an append-only source whose key is there with other content.
    static dataset::RejectedRow ofConflict(const dataset::DatasetSpec &dataset, const dataset::Row &row);

private:
    Database *m_database;
    Statement m_insert;
};

} // namespace toancanh::store
