// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlite/Database.h"

#include <atomic>
#include <optional>

namespace toancanh::store {

struct CopyOutcome
{
    std::optional<Error> error; ///< Storage; Cancelled where one has stopped it
    bool isDamaged = false;     ///< the file that was copied
};

/// Copies a database, page by page and as it stands when the copying begins, into a file that is empty or not there;
/// who writes to it meanwhile is not held up. The copy is one file, without a -wal beside it. `stop` ends it early.
CopyOutcome copyDatabase(const QString &from, const QString &to, const std::atomic_bool &stop);

} // namespace toancanh::store
