// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Database.h"
#include "models/store/StoreSettings.h"

namespace toancanh::store {

/// Opens cache.db in today's shape with the datasets' and the reference tables, making it where there is none.
/// A damaged one is set aside as cache.db.damaged-YYYYMMDD-hhmmss, said in the log, and made anew.
Result<std::unique_ptr<Database>> openCache(const StoreSettings &settings, qint64 nowMs);

/// Sets cache.db aside, which nobody of this process may have open for writing any more, and makes it anew.
Result<std::unique_ptr<Database>> replaceDamagedCache(const StoreSettings &settings, qint64 nowMs);

/// Opens centre.db in today's shape. A damaged one is an error: nothing can fetch again what people made.
Result<std::unique_ptr<Database>> openCentre(const StoreSettings &settings);

QString cachePathIn(const QString &folder);
QString centrePathIn(const QString &folder);

} // namespace toancanh::store
