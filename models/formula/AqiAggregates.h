// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace toancanh::formula {

/// Registers the SQL aggregates `vn_aqi_nowcast` and `vn_aqi_hour` over VnAqi.h; see SqlFunctions.h.
void registerAqiAggregates(sqlite3 *connection);

} // namespace toancanh::formula
