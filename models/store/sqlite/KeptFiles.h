// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QStringList>
#include <QTimeZone>

namespace toancanh::store {

/// A time as it stands in a file's name, in the centre's zone: 20261122-011500.
QString timeInName(qint64 ms, const QTimeZone &zone);

/// Renames a database that nobody of this process has open, with its -wal, to PATH.WHY-TIME. Gives the new path.
Result<QString> setAside(const QString &path, const QString &why, const QTimeZone &zone, qint64 nowMs);

/// Renames a damaged database to PATH.damaged-TIME, and deletes the oldest of those so named beyond the newest `keep`,
/// so that a bad disk is not filled with them. Gives the new path.
Result<QString> setDamagedAside(const QString &path, const QTimeZone &zone, qint64 nowMs, int keep);

/// Deletes a database with its -wal and -shm.
void removeDatabase(const QString &path);

} // namespace toancanh::store
