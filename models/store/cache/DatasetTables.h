// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"
#include "models/store/sqlite/Database.h"

namespace toancanh::store {

/// Gives each declared dataset its table, within the caller's transaction. Where a declaration has changed, columns
/// are added or the table is made anew, and its sources' states and the files that they read are forgotten, so that
/// they fetch the whole again. A table that is no longer declared stays: its domain may only be broken for a while.
/// Gives the names of the datasets that were made or changed.
Result<QStringList> syncDatasetTables(Database &database, const QList<dataset::DatasetSpec> &datasets);

} // namespace toancanh::store
