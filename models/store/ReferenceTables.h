// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Database.h"
#include "models/store/StoreSettings.h"

namespace toancanh::store {

/// Fills area, area_code, area_change, agency and agency_code from the profile, within the caller's transaction,
/// unless they already say the same. Gives the tables that were filled.
Result<QStringList> syncReferenceTables(Database &database, const StoreSettings &settings);

} // namespace toancanh::store
