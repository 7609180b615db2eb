// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

namespace toancanh::store {

/// The sizes of a database file in bytes.
struct Vacuumed
{
    qint64 before = 0;
    qint64 after = 0;
};

/// Writes a database anew without its free pages; it can give pages back piece by piece afterwards, also one that an
/// older version made. SQLite keeps the copy where SQLITE_TMPDIR says. Errors: Cancelled while another program has it
/// open; Storage, also where the disk has not the room for the copy that this takes.
Result<Vacuumed> vacuum(const QString &path);

} // namespace toancanh::store
