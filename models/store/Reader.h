// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QSet>
#include <QTimeZone>
#include <QVariant>

#include <memory>

namespace toancanh::store {

/// The answer to a query. Cells: null QVariant, qlonglong, double, QString or QByteArray.
struct Table
{
    QStringList columns;
    QList<QVariantList> rows;
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
    /// The tables that a SELECT reads. Errors: Config.
    Result<QSet<QString>> tablesRead(const QString &sql);

private:
    class Private;
    explicit Reader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace toancanh::store
