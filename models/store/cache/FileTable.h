// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlite/Database.h"

namespace toancanh::store {

/// A file of a watched folder that was read well: as it was then.
struct ReadFile
{
    QString source;
    QString dataset;
    QString name; ///< within the folder
    qint64 size = 0;
    qint64 modifiedMs = 0;
    qint64 readAtMs = 0;
    bool operator==(const ReadFile &) const = default;
};

/// The rows of `file_read` in cache.db.
Result<void> writeReadFile(Database &database, const ReadFile &file);
Result<void> removeReadFiles(Database &database, const QString &source, const QStringList &names);

} // namespace toancanh::store
