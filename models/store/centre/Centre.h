// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlite/Database.h"

#include <functional>
#include <memory>

namespace toancanh::store {

/// The writing side of centre.db. Owned by the store and used on its thread alone.
class Centre
{
public:
    explicit Centre(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

    bool isDamaged() const { return m_database->isDamaged(); } ///< the last failure was of a damaged file
    /// Another process has put another file in its place: what is written here is lost. Cheap.
    bool hasMoved() const { return m_database->hasMoved(); }

    /// Runs `work` in a transaction; what it did is undone when it fails. True where it wrote something. Fails with
    /// Cancelled, and nothing was done, where the file has moved.
    Result<bool> transact(const std::function<Result<void>(Database &)> &work);
    Result<bool> takeLease(const QString &name, const QString &holder, qint64 expiresMs, qint64 nowMs);
    Result<void> releaseLease(const QString &name, const QString &holder);
    /// True where another process has committed work since the last call; leases don't count.
    Result<bool> look();

private:
    std::unique_ptr<Database> m_database;
    Statement m_dataVersion;
    Statement m_commitSeq;
    qint64 m_version = -1;
    qint64 m_seen = -1;
};

} // namespace toancanh::store
