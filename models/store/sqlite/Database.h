// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlite/Statement.h"

#include <memory>

namespace toancanh::store {

/// What the connection last failed of: the file, what is wrong and what to do. Storage where that is the file's
/// fault, Malformed where it refuses the statement or its values.
Error databaseError(sqlite3 *connection);

/// One connection to an SQLite file, for one thread at a time. Whoever is given one inside `Store::onCentre` is
/// already within a transaction and begins none.
class Database
{
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Opens the file, or makes it where Access is ReadWrite.
    static Result<Database> open(const QString &path, Access access);

    /// Runs one or several statements that have no parameters and whose rows nobody reads.
    Result<void> exec(const QString &sql);
    Result<Statement> prepare(const QString &sql);
    /// Prepares, binds the values to ?1, ?2… and runs to the end.
    template<class... Values>
    Result<void> run(const QString &sql, const Values &...values)
    {
        auto statement = prepare(sql);
        if (!statement)
            return tl::unexpected(statement.error());
        statement->bindAll(values...);
        return statement->run();
    }
    /// The first column of the first row as a whole number; 0 where there is no row.
    Result<qint64> integer(const QString &sql);

    qint64 changes() const; ///< rows that the last statement inserted, updated or deleted
    qint64 totalChanges() const;
    qint64 lastInsertId() const;
    QString path() const;
    bool isDamaged() const; ///< a failure has said that the file is damaged or no database at all
    bool hasMoved() const;  ///< the file under the connection is no longer the one at its path
    sqlite3 *handle() const { return m_handle.get(); }

private:
    friend class Transaction;
    struct Close
    {
        void operator()(sqlite3 *connection) const;
    };
    explicit Database(sqlite3 *handle) : m_handle(handle) {}

    std::unique_ptr<sqlite3, Close> m_handle;
    bool m_damaged = false;
};

/// A write transaction that is rolled back unless it was committed.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;

    Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}

    Database *m_database;
};

} // namespace toancanh::store
