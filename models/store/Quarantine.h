// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Database.h"
#include "models/store/DatasetSpec.h"

namespace toancanh::store {

/// The rows that could not be kept, each with its reason; the newest thousand of each source. Within the caller's
/// transactions. Owned by the store's thread.
class Quarantine
{
public:
    explicit Quarantine(Database &database) : m_database(&database) {}

    Result<void> add(const Page &page, const RejectedRow &rejected);
    /// After adding.
    Result<void> bound(const QString &source);

    /// A row that has not as many values as its dataset has columns.
    static RejectedRow ofWrongSize(const DatasetSpec &dataset, const Row &row);
    /// A row that the table refused, with SQLite's code and message.
    static RejectedRow ofRefused(const DatasetSpec &dataset, const Row &row, int code, const QString &message);
    /// A row of an append-only source whose key is there with other content.
    static RejectedRow ofConflict(const DatasetSpec &dataset, const Row &row);

private:
    Database *m_database;
    Statement m_insert;
};

} // namespace toancanh::store
