// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/FileTable.h"

namespace toancanh::store {

Result<void> writeReadFile(Database &database, const ReadFile &file)
{
    return database.run(QStringLiteral("INSERT OR REPLACE INTO file_read (source, name, dataset, size, modified, "
                                       "read_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"),
                        file.source, file.name, file.dataset, file.size, file.modifiedMs, file.readAtMs);
}

Result<void> removeReadFiles(Database &database, const QString &source, const QStringList &names)
{
    auto remove = database.prepare(QStringLiteral("DELETE FROM file_read WHERE source = ?1 AND name = ?2"));
    if (!remove)
        return tl::unexpected(remove.error());
    for (const QString &name : names) {
        remove->bindAll(source, name);
        if (auto done = remove->run(); !done)
            return done;
    }
    return {};
}

} // namespace toancanh::store
