// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/StoreSettings.h"
#include "models/store/sqlite/DatabaseFiles.h"

namespace toancanh::store {

/// cache.db, open for writing in today's shape.
struct CacheFile
{
    std::unique_ptr<Database> database;
    bool isWhollyChecked = true;
    QString setAsideAs; ///< where the damaged one before it is kept; empty where there was none
};

/// Opens cache.db with the datasets' and the reference tables, making it where there is none. A damaged one is
/// set aside as cache.db.damaged-YYYYMMDD-hhmmss, of which the newest few are kept, and made anew.
Result<CacheFile> openCache(const dataset::StoreSettings &settings, qint64 nowMs);

/// Sets cache.db aside, which nobody of this process may have open for writing any more, and makes it anew.
Result<CacheFile> replaceDamagedCache(const dataset::StoreSettings &settings, qint64 nowMs);

} // namespace toancanh::store
