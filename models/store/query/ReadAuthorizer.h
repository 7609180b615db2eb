// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

struct sqlite3;

namespace toancanh::store {

/// Allows a connection to read tables and to call a list of harmless functions, and nothing else. While a statement
/// is prepared it gathers which tables and columns that statement reads, and what it was refused. Must outlive the
/// connection.
class ReadAuthorizer
{
public:
    void install(sqlite3 *connection);
    void begin(); ///< before a statement is prepared

    const QSet<QString> &tables() const { return m_tables; }
    const QSet<std::pair<QString, QString>> &columns() const { return m_columns; } ///< of tables
    QString refused() const { return m_refused; } ///< "ATTACH", "function load_extension"; empty where nothing was

private:
    static int answer(void *self, int action, const char *first, const char *second, const char *schema,
                      const char *trigger);
    bool allows(int action, const char *first, const char *second);

    QSet<QString> m_tables;
    QSet<std::pair<QString, QString>> m_columns;
    QString m_refused;
};

} // namespace toancanh::store
