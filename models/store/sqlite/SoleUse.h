// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlite/Database.h"

namespace toancanh::store {

/// Opens a database that nobody else has open, in this process or any other, and keeps all others out for as long as
/// it is open. Errors: Cancelled where another has it open; Storage.
Result<Database> openAlone(const QString &path);

} // namespace toancanh::store
