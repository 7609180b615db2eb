// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/SourceState.h"
#include "models/store/sqlite/Database.h"

#include <QList>

namespace toancanh::store {

/// The rows of source_state in cache.db, as values.
Result<QList<dataset::SourceState>> readSourceStates(Database &database);
Result<void> writeSourceState(Database &database, const dataset::SourceState &state);

} // namespace toancanh::store
