// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite/RowCopier.h"

#include <sqlite3.h>

namespace toancanh::store {

Result<RowCopier> RowCopier::make(Database &into, const QString &table, const QStringList &columns, bool withRowid)
{
    QStringList names = columns;
    if (withRowid)
        names.prepend(QStringLiteral("rowid"));
    QStringList places;
    for (qsizetype i = 1; i <= names.size(); ++i)
        places += QStringLiteral("?%1").arg(i);
    auto insert = into.prepare(QStringLiteral("INSERT OR IGNORE INTO \"%1\" (%2) VALUES (%3)")
                                   .arg(table, names.join(QStringLiteral(", ")), places.join(QStringLiteral(", "))));
    if (!insert)
        return tl::unexpected(insert.error());
    return RowCopier(into, std::move(*insert));
}

RowCopier::End RowCopier::copyAll(Statement &rows)
{
    int code = rows.stepCode();
    for (; code == SQLITE_ROW; code = rows.stepCode()) {
        lastRowid = rows.integer(0);
        for (int i = 0; i < rows.columnCount(); ++i)
            sqlite3_bind_value(m_insert.handle(), i + 1, sqlite3_column_value(rows.handle(), i));
        const int written = m_insert.stepCode();
        const int kind = written & 0xff;
        if (written != SQLITE_DONE && kind != SQLITE_CONSTRAINT && kind != SQLITE_MISMATCH) {
            m_error = m_insert.error();
            return End::Refused;
        }
        if (written != SQLITE_DONE)
            ++refusedRows;
        else
            copied += m_into->changes();
        m_insert.reset();
    }
    rows.reset();
    return code == SQLITE_DONE ? End::Reached : End::Damage;
}

} // namespace toancanh::store
