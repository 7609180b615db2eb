// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Database.h"
#include "models/store/SourceState.h"

#include <QList>

namespace toancanh::store {

/// The rows of source_state in cache.db, as values.
Result<QList<SourceState>> readSourceStates(Database &database);
Result<void> writeSourceState(Database &database, const SourceState &state);

} // namespace toancanh::store
