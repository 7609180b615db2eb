// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store/PlainStore.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <sqlite3.h>

namespace toancanh::bench {

double insertedPlainly(const std::vector<dataset::Row> &rows, const dataset::DatasetSpec &dataset)
{
    const QTemporaryDir folder;
    sqlite3 *database = nullptr;
    sqlite3_open(QFile::encodeName(folder.filePath(QStringLiteral("plain.db"))), &database);
    const auto run = [&](const QString &sql) {
        if (sqlite3_exec(database, sql.toUtf8(), nullptr, nullptr, nullptr) != SQLITE_OK)
            std::fprintf(stderr, "%s: %s\n", qPrintable(sql), sqlite3_errmsg(database));
    };
    QStringList names;
    QStringList marks;
    for (const dataset::ColumnSpec &column : dataset.columns) {
        names << column.name;
        marks << QStringLiteral("?");
    }
    const QString key = dataset.key.join(QLatin1Char(','));
    run(QStringLiteral("PRAGMA journal_mode=WAL"));
    run(QStringLiteral("PRAGMA synchronous=NORMAL"));
    run(QStringLiteral("CREATE TABLE dossier(%1, PRIMARY KEY(%2)) WITHOUT ROWID")
            .arg(names.join(QLatin1Char(',')), key));
    for (qsizetype i = 0; i < dataset.indexes.size(); ++i)
        run(QStringLiteral("CREATE INDEX i%1 ON dossier(%2)").arg(i).arg(dataset.indexes.at(i).join(QLatin1Char(','))));

    QElapsedTimer timer;
    timer.start();
    run(QStringLiteral("BEGIN"));
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(
        database,
        QStringLiteral("INSERT OR REPLACE INTO dossier VALUES(%1)").arg(marks.join(QLatin1Char(','))).toUtf8(), -1,
        &statement, nullptr);
    for (const dataset::Row &row : rows) {
        for (size_t i = 0; i < row.values.size(); ++i) {
            const int place = int(i) + 1;
            if (const auto *text = std::get_if<std::string>(&row.values[i]))
                sqlite3_bind_text(statement, place, text->data(), int(text->size()), SQLITE_STATIC);
            else if (const auto *number = std::get_if<qint64>(&row.values[i]))
                sqlite3_bind_int64(statement, place, *number);
            else
                sqlite3_bind_null(statement, place);
        }
        sqlite3_step(statement);
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    run(QStringLiteral("COMMIT"));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    sqlite3_close(database);
    return double(rows.size()) / seconds;
}

} // namespace toancanh::bench
