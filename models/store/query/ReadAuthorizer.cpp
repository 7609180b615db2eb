// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/query/ReadAuthorizer.h"

#include "models/store/query/SqlFunctions.h"

#include <sqlite3.h>

namespace toancanh::store {

namespace {

const QSet<QString> &harmlessFunctions()
{
    static const QStringList names =
        QStringLiteral(
            "abs avg bit_count ceil ceiling changes char coalesce count cume_dist date datetime degrees dense_rank exp "
            "first_value floor format glob group_concat hex ifnull iif instr json json_array json_array_length "
            "json_each "
            "json_extract json_group_array json_group_object json_object json_type json_valid julianday lag last_value "
            "lead length like ln log log10 log2 lower ltrim max min mod nth_value ntile nullif percent_rank pi pow "
            "power "
            "printf quote radians rank replace round row_number rtrim sign sin cos tan asin acos atan atan2 sqrt "
            "strftime "
            "string_agg substr substring subtype sum time total trim trunc typeof unicode unixepoch upper -> ->>")
            .split(QLatin1Char(' '));
    static const QSet<QString> all = [] {
        QSet<QString> set(names.begin(), names.end());
        const QStringList own = sqlFunctionNames();
        set.unite(QSet<QString>(own.begin(), own.end()));
        return set;
    }();
    return all;
}

QString actionName(int action)
{
    switch (action) {
    case SQLITE_ATTACH: return QStringLiteral("ATTACH");
    case SQLITE_DETACH: return QStringLiteral("DETACH");
    case SQLITE_PRAGMA: return QStringLiteral("PRAGMA");
    case SQLITE_INSERT: return QStringLiteral("INSERT");
    case SQLITE_UPDATE: return QStringLiteral("UPDATE");
    case SQLITE_DELETE: return QStringLiteral("DELETE");
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT: return QStringLiteral("TRANSACTION");
    default: return QStringLiteral("CREATE, DROP, ALTER…");
    }
}

} // namespace

void ReadAuthorizer::install(sqlite3 *connection)
{
    sqlite3_set_authorizer(connection, answer, this);
}

void ReadAuthorizer::begin()
{
    m_tables.clear();
    m_columns.clear();
    m_refused.clear();
}

int ReadAuthorizer::answer(void *self, int action, const char *first, const char *second, const char *, const char *)
{
    return static_cast<ReadAuthorizer *>(self)->allows(action, first, second) ? SQLITE_OK : SQLITE_DENY;
}

bool ReadAuthorizer::allows(int action, const char *first, const char *second)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE: return true;
    case SQLITE_READ: {
        const QString table = QString::fromUtf8(first);
        if (table.startsWith(QLatin1String("sqlite_")) || table.startsWith(QLatin1String("pragma_"))) {
            m_refused = table;
            return false;
        }
        m_tables.insert(table);
        m_columns.insert({table, QString::fromUtf8(second)});
        return true;
    }
    case SQLITE_FUNCTION: {
        const QString name = QString::fromUtf8(second);
        if (harmlessFunctions().contains(name.toLower()))
            return true;
        m_refused = name + QStringLiteral("()");
        return false;
    }
    default: m_refused = actionName(action); return false;
    }
}

} // namespace toancanh::store
