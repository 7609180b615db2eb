// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlite/Database.h"

#include <QStringList>

namespace toancanh::store {

/// Copies rows from statements over one, perhaps damaged, database into one table of another; rows that are there
/// already stay.
class RowCopier
{
public:
    enum class End { Reached, Damage, Refused };

    /// `columns` as they stand in SQL; with the rowid, that is the first column of what is copied.
    static Result<RowCopier> make(Database &into, const QString &table, const QStringList &columns, bool withRowid);

    /// Steps `rows` to its end or to damage. Refused, with the reason in error(), where the target fails.
    End copyAll(Statement &rows);
    const Error &error() const { return m_error; }

    qint64 copied = 0;
    qint64 refusedRows = 0; ///< what was read but can be no row of the table
    qint64 lastRowid = 0;   ///< of the last row read, where that is the first column

private:
    RowCopier(Database &into, Statement insert) : m_into(&into), m_insert(std::move(insert)) {}

    Database *m_into;
    Statement m_insert;
    Error m_error;
};

} // namespace toancanh::store
