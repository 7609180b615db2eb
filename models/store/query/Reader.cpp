// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/query/Reader.h"

#include "models/store/query/ReadAuthorizer.h"
#include "models/store/query/SqlFunctions.h"
#include "models/store/sqlite/Database.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <sqlite3.h>

#include <unordered_map>

namespace toancanh::store {

namespace {

constexpr int StepsBetweenLooks = 1000;
constexpr int LongestValueBytes = 16 << 20;
constexpr std::size_t StatementsKept = 128;

int isPastDeadline(void *deadline)
{
    return static_cast<QDeadlineTimer *>(deadline)->hasExpired();
}

// Ends the progress handler's look at a deadline that is about to go.
class TimeLimit
{
public:
    TimeLimit(sqlite3 *connection, qint64 timeMs) : m_connection(connection), m_deadline(timeMs)
    {
        sqlite3_progress_handler(connection, StepsBetweenLooks, isPastDeadline, &m_deadline);
    }
    ~TimeLimit() { sqlite3_progress_handler(m_connection, 0, nullptr, nullptr); }
    TimeLimit(const TimeLimit &) = delete;
    TimeLimit &operator=(const TimeLimit &) = delete;

private:
    sqlite3 *m_connection;
    QDeadlineTimer m_deadline;
};

struct Prepared
{
    Statement statement;
    QSet<QString> tables;
    QueryShape shape;
};

QString textOrEmpty(const char *utf8)
{
    return utf8 ? QString::fromUtf8(utf8) : QString();
}

QList<AnswerColumn> columnsOf(sqlite3_stmt *statement)
{
    QList<AnswerColumn> columns;
    const int count = sqlite3_column_count(statement);
    for (int i = 0; i < count; ++i)
        columns += AnswerColumn{textOrEmpty(sqlite3_column_name(statement, i)),
                                textOrEmpty(sqlite3_column_table_name(statement, i)),
                                textOrEmpty(sqlite3_column_origin_name(statement, i))};
    return columns;
}

QVariantList rowOf(const Statement &statement, int columns)
{
    QVariantList row;
    row.reserve(columns);
    for (int i = 0; i < columns; ++i)
        row += statement.variant(i);
    return row;
}

} // namespace

class Reader::Private
{
public:
    Result<void> connect();
    Result<Prepared *> prepare(const QString &sql);
    QSet<QString> realTables() const;
    Result<void> bind(Statement &statement, const QVariantMap &parameters);
    Result<Table> rows(Statement &statement, const QueryLimits &limits);
    Error failed(const Statement &statement, int code) const;

    QString path;
    QTimeZone zone;
    ReadAuthorizer authorizer;
    std::optional<Database> database;
    std::unordered_map<std::string, Prepared> statements;
};

Result<void> Reader::Private::connect()
{
    statements.clear();
    auto opened = Database::open(path, Database::Access::ReadOnly);
    if (!opened)
        return tl::unexpected(opened.error());
    // The first read shows whether this is a database at all. It also declares the tables of the JSON functions,
    // which the authorizer would take for an attempt to write.
    if (const auto read =
            opened->integer(QStringLiteral("SELECT count(*) FROM sqlite_schema, json_each('[]'), json_tree('[]')"));
        !read)
        return tl::unexpected(read.error());
    sqlite3_limit(opened->handle(), SQLITE_LIMIT_LENGTH, LongestValueBytes);
    sqlite3_limit(opened->handle(), SQLITE_LIMIT_ATTACHED, 0);
    registerSqlFunctions(opened->handle(), zone);
    authorizer.install(opened->handle());
    database = std::move(*opened);
    return {};
}

// The authorizer is also told the names of common table expressions and of table-valued functions.
QSet<QString> Reader::Private::realTables() const
{
    QSet<QString> tables;
    for (const QString &name : authorizer.tables()) {
        const bool exists = sqlite3_table_column_metadata(database->handle(), "main", name.toUtf8().constData(),
                                                          nullptr, nullptr, nullptr, nullptr, nullptr, nullptr)
                            == SQLITE_OK;
        if (exists && !name.startsWith(QLatin1String("json_")))
            tables.insert(name);
    }
    return tables;
}

Result<Prepared *> Reader::Private::prepare(const QString &sql)
{
    if (!database || database->hasMoved()) {
        if (auto connected = connect(); !connected)
            return tl::unexpected(connected.error());
    }
    const std::string utf8 = sql.toStdString();
    if (const auto found = statements.find(utf8); found != statements.end())
        return &found->second;

    authorizer.begin();
    sqlite3_stmt *handle = nullptr;
    const char *rest = nullptr;
    const int code = sqlite3_prepare_v3(database->handle(), utf8.c_str(), static_cast<int>(utf8.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &handle, &rest);
    Statement statement(handle);
    if (code != SQLITE_OK) {
        if (!authorizer.refused().isEmpty())
            return failure(ErrorKind::Config,
                           QCoreApplication::translate("toancanh::store", "a query may only read: %1 is not allowed")
                               .arg(authorizer.refused()));
        const int kind = code & 0xff;
        if (kind != SQLITE_ERROR && kind != SQLITE_AUTH && kind != SQLITE_TOOBIG && kind != SQLITE_RANGE)
            return tl::unexpected(databaseError(database->handle()));
        return failure(ErrorKind::Config, QCoreApplication::translate("toancanh::store", "the query is wrong: %1")
                                              .arg(QString::fromUtf8(sqlite3_errmsg(database->handle()))));
    }
    const QString after = QString::fromUtf8(rest).trimmed();
    if (!handle || sqlite3_column_count(handle) == 0 || !sqlite3_stmt_readonly(handle))
        return failure(ErrorKind::Config, QCoreApplication::translate("toancanh::store", "the query is no SELECT"));
    sqlite3_stmt *second = nullptr;
    const QSet<QString> tables = realTables();
    const QueryShape shape{columnsOf(handle), authorizer.columns()};
    const bool hasSecond =
        !after.isEmpty() && (sqlite3_prepare_v2(database->handle(), rest, -1, &second, nullptr) != SQLITE_OK || second);
    sqlite3_finalize(second);
    if (hasSecond)
        return failure(ErrorKind::Config,
                       QCoreApplication::translate("toancanh::store", "only one SELECT is allowed, and there is more"));
    if (statements.size() >= StatementsKept)
        statements.clear();
    return &statements.insert_or_assign(utf8, Prepared{std::move(statement), tables, shape}).first->second;
}

Result<void> Reader::Private::bind(Statement &statement, const QVariantMap &parameters)
{
    QStringList missing;
    const int count = sqlite3_bind_parameter_count(statement.handle());
    for (int i = 1; i <= count; ++i) {
        const QString name = QString::fromUtf8(sqlite3_bind_parameter_name(statement.handle(), i));
        auto given = parameters.constFind(name);
        if (given == parameters.constEnd())
            given = parameters.constFind(name.mid(1));
        if (given == parameters.constEnd())
            missing += name.isEmpty() ? QStringLiteral("?") : name;
        else
            statement.bind(i, *given);
    }
    if (missing.isEmpty())
        return {};
    return failure(ErrorKind::Config,
                   QCoreApplication::translate("toancanh::store", "the query names parameters that nothing gives: %1")
                       .arg(missing.join(QStringLiteral(", "))));
}

Result<Table> Reader::Private::rows(Statement &statement, const QueryLimits &limits)
{
    const TimeLimit timeLimit(database->handle(), limits.timeMs);
    Table table;
    const int columns = statement.columnCount();
    for (int i = 0; i < columns; ++i)
        table.columns += statement.columnName(i);
    int code = statement.stepCode();
    for (; code == SQLITE_ROW; code = statement.stepCode()) {
        if (table.rows.size() >= limits.rows)
            return failure(ErrorKind::Config,
                           QCoreApplication::translate("toancanh::store", "the query gives more than %1 rows: group "
                                                                          "them or add a LIMIT")
                               .arg(limits.rows));
        table.rows += rowOf(statement, columns);
    }
    if (code == SQLITE_DONE)
        return table;
    if ((code & 0xff) == SQLITE_INTERRUPT)
        return failure(
            ErrorKind::Timeout,
            QCoreApplication::translate("toancanh::store", "the query takes longer than %1 ms").arg(limits.timeMs));
    return tl::unexpected(failed(statement, code));
}

Error Reader::Private::failed(const Statement &statement, int code) const
{
    switch (code & 0xff) {
    case SQLITE_ERROR:
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
        return {ErrorKind::Config,
                QCoreApplication::translate("toancanh::store", "the query is wrong: %1")
                    .arg(QString::fromUtf8(sqlite3_errmsg(database->handle()))),
                {}};
    default: return statement.error();
    }
}

Result<std::unique_ptr<Reader>> Reader::open(const QString &cachePath, const QTimeZone &zone)
{
    auto d = std::make_unique<Private>();
    d->path = cachePath;
    d->zone = zone;
    if (auto connected = d->connect(); !connected)
        return tl::unexpected(connected.error());
    return std::unique_ptr<Reader>(new Reader(std::move(d)));
}

Reader::Reader(std::unique_ptr<Private> openPrivate) : d(std::move(openPrivate)) {}

Reader::~Reader() = default;

Result<Table> Reader::query(const QString &sql, const QVariantMap &parameters, const QueryLimits &limits)
{
    const auto prepared = d->prepare(sql);
    if (!prepared)
        return tl::unexpected(prepared.error());
    Statement &statement = (*prepared)->statement;
    if (auto bound = d->bind(statement, parameters); !bound)
        return tl::unexpected(bound.error());
    auto table = d->rows(statement, limits);
    statement.reset();
    return table;
}

Result<void> Reader::walk(const QString &sql, const QVariantMap &parameters,
                          const std::function<Result<void>(const QVariantList &)> &take)
{
    const auto prepared = d->prepare(sql);
    if (!prepared)
        return tl::unexpected(prepared.error());
    Statement &statement = (*prepared)->statement;
    if (auto bound = d->bind(statement, parameters); !bound)
        return bound;
    const int columns = statement.columnCount();
    Result<void> taken;
    int code = statement.stepCode();
    for (; code == SQLITE_ROW && taken; code = taken ? statement.stepCode() : code)
        taken = take(rowOf(statement, columns));
    if (taken && code != SQLITE_DONE)
        taken = tl::unexpected(d->failed(statement, code));
    statement.reset();
    return taken;
}

Result<QueryShape> Reader::shape(const QString &sql)
{
    const auto prepared = d->prepare(sql);
    if (!prepared)
        return tl::unexpected(prepared.error());
    return (*prepared)->shape;
}

Result<QSet<QString>> Reader::tablesRead(const QString &sql)
{
    const auto prepared = d->prepare(sql);
    if (!prepared)
        return tl::unexpected(prepared.error());
    return (*prepared)->tables;
}

} // namespace toancanh::store
