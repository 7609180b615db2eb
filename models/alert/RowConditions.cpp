// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/RowConditions.h"

#include "models/store/sqlite/Database.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <sqlite3.h>

namespace toancanh::alert {
namespace {

constexpr qint64 longestMs = 250;
constexpr int stepsBetweenLooks = 10'000;

using store::Database;

QString quoted(QString name)
{
    return QLatin1Char('"') + name.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

int onlyReading(void *, int action, const char *, const char *, const char *, const char *)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE: return SQLITE_OK;
    default: return SQLITE_DENY;
    }
}

int hasTakenTooLong(void *timer)
{
    return static_cast<QElapsedTimer *>(timer)->hasExpired(longestMs) ? 1 : 0;
}

Result<void> fill(Database &database, const metric::MetricResult &result)
{
    QStringList columns;
    QStringList marks;
    for (const QString &column : result.columns) {
        columns.append(quoted(column));
        marks.append(QStringLiteral("?"));
    }
    const auto made = database.exec(QStringLiteral("CREATE TABLE \"row\" (%1)").arg(columns.join(QLatin1String(", "))));
    if (!made)
        return made;
    auto insert = database.prepare(QStringLiteral("INSERT INTO \"row\" VALUES (%1)").arg(marks.join(QLatin1Char(','))));
    if (!insert)
        return tl::unexpected<Error>(insert.error());
    for (const QVariantList &row : result.rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            insert->bind(int(i) + 1, row.at(i));
        if (const auto done = insert->run(); !done)
            return done;
    }
    return {};
}

std::optional<bool> truth(const store::Statement &statement, int column)
{
    return statement.isNull(column) ? std::nullopt : std::optional<bool>(statement.number(column) != 0);
}

Result<QList<Verdict>> evaluate(const RuleSpec &rule, const metric::MetricResult &result, qint64 nowMs)
{
    auto database = Database::open(QStringLiteral(":memory:"), Database::Access::ReadWrite);
    if (!database)
        return tl::unexpected<Error>(database.error());
    if (const auto done = fill(*database, result); !done)
        return tl::unexpected<Error>(done.error());

    QElapsedTimer timer;
    timer.start();
    sqlite3_set_authorizer(database->handle(), onlyReading, nullptr);
    sqlite3_progress_handler(database->handle(), stepsBetweenLooks, hasTakenTooLong, &timer);
    auto query = database->prepare(
        QStringLiteral("SELECT (%1\n), (%2\n) FROM \"row\" ORDER BY rowid").arg(rule.when, rule.clear));
    if (!query)
        return tl::unexpected<Error>(query.error());
    if (const int now = sqlite3_bind_parameter_index(query->handle(), ":now"); now > 0)
        query->bind(now, nowMs);
    QList<Verdict> found;
    while (true) {
        const auto row = query->step();
        if (!row)
            return tl::unexpected<Error>(row.error());
        if (!*row)
            return found;
        found.append({truth(*query, 0), truth(*query, 1)});
    }
}

} // namespace

Result<QList<Verdict>> verdicts(const RuleSpec &rule, const metric::MetricResult &result, qint64 nowMs)
{
    auto found = evaluate(rule, result, nowMs);
    if (!found)
        return failure(ErrorKind::Config,
                       QCoreApplication::translate("toancanh::alert", "the rule \"%1\" cannot be evaluated: %2")
                           .arg(rule.id, found.error().sentence),
                       QStringLiteral("%1:%2").arg(rule.file).arg(rule.line));
    return found;
}

} // namespace toancanh::alert
