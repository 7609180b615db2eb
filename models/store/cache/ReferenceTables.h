// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/StoreSettings.h"
#include "models/store/sqlite/Database.h"

namespace toancanh::store {

/// Fills area, area_code, area_change, agency and agency_code from the profile, within the caller's transaction,
/// unless they already say the same. Gives the tables that were filled.
Result<QStringList> syncReferenceTables(Database &database, const dataset::StoreSettings &settings);

} // namespace toancanh::store
