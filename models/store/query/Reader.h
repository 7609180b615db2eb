// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QSet>
#include <QTimeZone>
#include <QVariant>

#include <functional>
#include <memory>

namespace toancanh::store {

/// The answer to a query. Cells: null QVariant, qlonglong, double, QString or QByteArray.
struct Table
{
    QStringList columns;
    QList<QVariantList> rows;
};

/// A column of an answer and, where it is a table's column as it stands, which.
struct AnswerColumn
{
    QString name;
    QString table; ///< empty where it is computed
    QString column;
    bool operator==(const AnswerColumn &) const = default;
};

/// What a SELECT gives and what it reads for that, also within expressions and conditions.
struct QueryShape
{
    QList<AnswerColumn> columns;
    QSet<std::pair<QString, QString>> reads; ///< table and column
};

struct QueryLimits
{
    qint64 timeMs = 5000;
    int rows = 20000;
};

/// A read-only connection to cache.db, for the thread that made it. Everything but reading is refused by an
/// authorizer. The SQL functions of SqlFunctions.h are registered.
class Reader
{
public:
    static Result<std::unique_ptr<Reader>> open(const QString &cachePath, const QTimeZone &zone);
    ~Reader();

    /// Runs one SELECT with named parameters (":now"). Parameters that the SQL doesn't name are ignored.
    /// Errors: Config (bad SQL, a write, a parameter not given), Timeout, Storage.
    Result<Table> query(const QString &sql, const QVariantMap &parameters, const QueryLimits &limits = {});
    /// As query, but hands on each row as it is read, so that none need be held, for as long as that takes; ends at the
    /// first error of `take`. The rows are those of the moment when it begins.
    Result<void> walk(const QString &sql, const QVariantMap &parameters,
                      const std::function<Result<void>(const QVariantList &)> &take);
    /// The tables that a SELECT reads. Errors: Config.
    Result<QSet<QString>> tablesRead(const QString &sql);
    /// Errors: Config.
    Result<QueryShape> shape(const QString &sql);

private:
    class Private;
    explicit Reader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace toancanh::store
