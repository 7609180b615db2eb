// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite/Migrations.h"

#include <QCoreApplication>
#include <QDir>

#include <sqlite3.h>

namespace toancanh::store {

QStringList cacheMigrations()
{
    return {QStringLiteral(R"(
CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('commit_seq', 0);
CREATE TABLE change (dataset TEXT PRIMARY KEY, commit_seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE dataset_schema (dataset TEXT PRIMARY KEY, declaration TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE source_state (
  source TEXT PRIMARY KEY, dataset TEXT NOT NULL, title_vi TEXT NOT NULL, title_en TEXT NOT NULL,
  every_ms INTEGER NOT NULL, last_success INTEGER, data_at INTEGER, error_kind INTEGER, error_sentence TEXT,
  error_where TEXT, failing_since INTEGER, next_try INTEGER, rows INTEGER NOT NULL, rejected INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY, source TEXT NOT NULL, dataset TEXT NOT NULL, at INTEGER NOT NULL, field TEXT NOT NULL,
  reason TEXT NOT NULL, raw BLOB NOT NULL
) STRICT;
CREATE INDEX quarantine_source ON quarantine (source, id);
CREATE TABLE picture (url TEXT PRIMARY KEY, fetched_at INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE TABLE area (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, level TEXT NOT NULL, parent TEXT, valid_from INTEGER, valid_to INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX area_parent ON area (parent);
CREATE TABLE area_code (
  system TEXT NOT NULL, code TEXT NOT NULL, area TEXT NOT NULL, PRIMARY KEY (system, code, area)
) STRICT, WITHOUT ROWID;
CREATE INDEX area_code_area ON area_code (area);
CREATE TABLE area_change (
  from_area TEXT NOT NULL, to_area TEXT NOT NULL, at INTEGER NOT NULL, share REAL NOT NULL,
  PRIMARY KEY (from_area, to_area, at)
) STRICT, WITHOUT ROWID;
CREATE TABLE agency (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, level TEXT NOT NULL, contact TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE agency_code (
  system TEXT NOT NULL, code TEXT NOT NULL, agency TEXT NOT NULL, PRIMARY KEY (system, code, agency)
) STRICT, WITHOUT ROWID;
CREATE INDEX agency_code_agency ON agency_code (agency);
)"),
            QStringLiteral(R"(
ALTER TABLE source_state ADD COLUMN error_next TEXT;
ALTER TABLE source_state ADD COLUMN whole_to INTEGER;
)"),
            QStringLiteral(R"(
CREATE TABLE kept (name TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
)"),
            QStringLiteral(R"(
ALTER TABLE source_state ADD COLUMN warning_kind INTEGER;
ALTER TABLE source_state ADD COLUMN warning_sentence TEXT;
ALTER TABLE source_state ADD COLUMN warning_where TEXT;
ALTER TABLE source_state ADD COLUMN warning_next TEXT;
ALTER TABLE source_state ADD COLUMN held_rows INTEGER;
ALTER TABLE source_state ADD COLUMN rest_from INTEGER;
ALTER TABLE source_state ADD COLUMN rest_until INTEGER;
CREATE TABLE file_read (
  source TEXT NOT NULL, name TEXT NOT NULL, dataset TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL,
  read_at INTEGER NOT NULL, PRIMARY KEY (source, name)
) STRICT, WITHOUT ROWID;
)"),
            QStringLiteral(R"(
ALTER TABLE source_state ADD COLUMN last_try INTEGER;
)")};
}

QStringList centreMigrations()
{
    return {QStringLiteral(R"(
CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('commit_seq', 0);
CREATE TABLE lease (
  name TEXT PRIMARY KEY, holder TEXT NOT NULL, heartbeat_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE alert_transition (
  id INTEGER PRIMARY KEY, alert TEXT NOT NULL, rule TEXT NOT NULL, object TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('raised', 'cleared')), at INTEGER NOT NULL, priority INTEGER NOT NULL,
  text TEXT NOT NULL, payload TEXT NOT NULL
) STRICT;
CREATE INDEX alert_transition_at ON alert_transition (at);
CREATE INDEX alert_transition_alert ON alert_transition (alert, id);
CREATE TABLE alert_active (
  alert TEXT PRIMARY KEY, payload TEXT NOT NULL, since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)"),
            QStringLiteral(R"(
CREATE TABLE fetch_request (source TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
)")};
}

Result<void> refuseNewer(Database &database, qsizetype knownSteps)
{
    const auto version = database.integer(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    if (*version <= knownSteps)
        return {};
    // Closing is not to move what is in the -wal either: only the newer program knows what belongs together.
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return failure(ErrorKind::Storage,
                   QCoreApplication::translate("toancanh::store",
                                               "the database was made by a newer version of the program (%1, this "
                                               "one knows %2): update the program, or start it with another folder")
                       .arg(*version)
                       .arg(knownSteps),
                   QDir::toNativeSeparators(database.path()));
}

Result<void> migrate(Database &database, const QStringList &steps)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto known = refuseNewer(database, steps.size()); !known)
        return known;
    const auto version = database.integer(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    if (*version == steps.size())
        return {};
    for (qint64 step = *version; step < steps.size(); ++step) {
        if (auto done = database.exec(steps.at(step)); !done)
            return done;
    }
    if (auto done = database.exec(QStringLiteral("PRAGMA user_version = %1").arg(steps.size())); !done)
        return done;
    return transaction->commit();
}

} // namespace toancanh::store
