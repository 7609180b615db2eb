// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QList>
#include <QTimeZone>

#include <atomic>
#include <optional>

namespace toancanh::store {

/// One copy of centre.db in the folder `backups` beside it: centre-YYYYMMDD-hhmmss.db, in the centre's zone.
struct BackupFile
{
    QString path;
    qint64 atMs = 0;
};

/// Newest first.
QList<BackupFile> backupsIn(const QString &folder, const QTimeZone &zone);

/// True where there is none of the last day. A copy from the future is one of a clock that was since set back.
bool isBackupDue(const QString &folder, const QTimeZone &zone, qint64 nowMs);

/// Copies centre.db page by page, without holding up who writes it, checks the copy and gives it its name only
/// when it is whole; keeps the newest seven. For a thread of its own; `stop` ends it early.
struct BackupOutcome
{
    std::optional<Error> error; ///< Storage; Cancelled where one has stopped it
    bool isDamaged = false;     ///< the copy, and so centre.db: it was thrown away
    QString path;
};
BackupOutcome backUpCentre(const QString &folder, const QTimeZone &zone, qint64 nowMs, const std::atomic_bool &stop);

} // namespace toancanh::store
