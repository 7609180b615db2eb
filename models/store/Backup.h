// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/store/Verification.h"

#include <QTimeZone>

namespace toancanh::store {

/// Copies one of the two databases to `to`, which must not be there yet, also while a wall runs; the copy is checked
/// before it has its name, and readable by its owner alone. Gives its size in bytes. Errors: Storage.
Result<qint64> backUpTo(const QString &databasePath, const QString &to);

/// What a restoring did.
struct Restored
{
    FileKind kind = FileKind::Centre;
    QString path;        ///< of the database in the data folder
    QString keptAs;      ///< what was there before; empty where nothing was
    QStringList changes; ///< as in Verification
};

/// Puts a copy of the backup `file` in the place of the centre's database or of the cache, whichever it is one of, and
/// keeps what was there beside it as NAME.before-restore-YYYYMMDD-hhmmss. The file is checked first: one that is
/// damaged, of another program or of a newer version is refused. Errors: Cancelled while another program has the
/// folder's databases open; Storage.
Result<Restored> restoreFrom(const QString &file, const QString &folder, const QTimeZone &zone, qint64 nowMs);

} // namespace toancanh::store
