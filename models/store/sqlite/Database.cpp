// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite/Database.h"

#include "models/store/sqlite/PrivateFiles.h"

#include <QCoreApplication>
#include <QDir>

#include <sqlite3.h>

#include <cerrno>

namespace toancanh::store {

namespace {

constexpr int BusyTimeoutMs = 5000;

/// What the operating system said of the last failure is often plainer than what SQLite makes of it.
int plainCode(int code, int systemError)
{
    const int plain = code & 0xff;
    if (plain != SQLITE_IOERR && plain != SQLITE_CANTOPEN)
        return plain;
    switch (systemError) {
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return SQLITE_FULL;
    case EROFS:
    case EACCES:
    case EPERM: return SQLITE_READONLY;
    default: return plain;
    }
}

QString sentenceFor(int code, const QString &message)
{
    switch (code) {
    case SQLITE_FULL:
        return QCoreApplication::translate("toancanh::store", "the disk is full: make room, then it goes on by itself");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QCoreApplication::translate("toancanh::store",
                                           "another program holds the database: close what else has it open");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return QCoreApplication::translate("toancanh::store",
                                           "the database file is damaged: restore it from the latest backup");
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return QCoreApplication::translate(
            "toancanh::store", "the database cannot be opened for writing: check that its folder belongs to this user");
    case SQLITE_IOERR:
        return QCoreApplication::translate("toancanh::store",
                                           "the disk answers with errors: check it and move the data to a sound one");
    default: return QCoreApplication::translate("toancanh::store", "the database refuses the work: %1").arg(message);
    }
}

/// What is wrong with the statement or its values is no fault of the file.
ErrorKind kindOf(int code)
{
    switch (code) {
    case SQLITE_ERROR:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
    case SQLITE_RANGE: return ErrorKind::Malformed;
    default: return ErrorKind::Storage;
    }
}

} // namespace

Error databaseError(sqlite3 *connection)
{
    const int code = plainCode(sqlite3_errcode(connection), sqlite3_system_errno(connection));
    const char *file = sqlite3_db_filename(connection, "main");
    return Error{kindOf(code), sentenceFor(code, QString::fromUtf8(sqlite3_errmsg(connection))),
                 QDir::toNativeSeparators(QString::fromUtf8(file))};
}

void Database::Close::operator()(sqlite3 *connection) const
{
    sqlite3_close_v2(connection);
}

Result<Database> Database::open(const QString &path, Access access)
{
    const int flags = access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    if (access == Access::ReadWrite && path != QLatin1String(":memory:"))
        makePrivateFile(path);
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(handle);
    if (code != SQLITE_OK)
        return failure(
            ErrorKind::Storage,
            sentenceFor(plainCode(code, sqlite3_system_errno(handle)), QString::fromUtf8(sqlite3_errstr(code))),
            QDir::toNativeSeparators(path));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, BusyTimeoutMs);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    return database;
}

Result<void> Database::exec(const QString &sql)
{
    if (sqlite3_exec(handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(databaseError(handle()));
    return {};
}

Result<Statement> Database::prepare(const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(handle(), utf8.constData(), static_cast<int>(utf8.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(databaseError(handle()));
    return Statement(statement);
}

Result<qint64> Database::integer(const QString &sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? statement->integer(0) : 0;
}

qint64 Database::changes() const
{
    return sqlite3_changes64(handle());
}

qint64 Database::totalChanges() const
{
    return sqlite3_total_changes64(handle());
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(handle());
}

QString Database::path() const
{
    return QString::fromUtf8(sqlite3_db_filename(handle(), "main"));
}

bool Database::isDamaged() const
{
    const int code = sqlite3_errcode(handle()) & 0xff;
    return m_damaged || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

bool Database::hasMoved() const
{
    int moved = 0;
    return sqlite3_file_control(handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (auto begun = database.exec(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return tl::unexpected(begun.error());
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    m_database->m_damaged = m_database->isDamaged(); // which the rollback would make forgotten
    static_cast<void>(m_database->exec(QStringLiteral("ROLLBACK")));
}

Result<void> Transaction::commit()
{
    auto committed = m_database->exec(QStringLiteral("COMMIT"));
    if (committed)
        m_database = nullptr;
    return committed;
}

} // namespace toancanh::store
