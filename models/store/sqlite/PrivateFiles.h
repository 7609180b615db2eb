// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toancanh::store {

/// Makes a folder, and those above it that are missing, that nobody but its user may look into. One that is there is
/// left as it is.
bool makePrivateFolder(const QString &folder);

/// Makes an empty database that nobody but its user can read, unless there is one. SQLite gives what it makes beside
/// it (-wal, -shm, -journal) the same rights.
void makePrivateFile(const QString &path);

/// Takes the rights of others from what lies in a data folder already: the two databases, what SQLite keeps beside
/// them, the backups and what was set aside. The folder itself is closed too unless it also holds other things or lets
/// everyone write into it, for then it is not ours alone.
void closeToOthers(const QString &folder);

} // namespace toancanh::store
