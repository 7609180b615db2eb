// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/centre/SalvageReport.h"
#include "models/store/sqlite/DatabaseFiles.h"

#include <QTimeZone>

namespace toancanh::store {

/// centre.db, open for writing in today's shape.
struct OpenCentre
{
    std::unique_ptr<Database> database;
    bool isWhollyChecked = true;
    std::optional<SalvageReport> salvage; ///< the last one that this database came out of
};

/// Opens centre.db, or makes it where neither it nor a backup is there. A damaged one is salvaged row by row into
/// a new file: what can be read is copied, the newest backup fills the gaps, the damaged file is kept beside it,
/// and the log says table by table what was saved. An empty or missing one comes back from the newest backup.
/// The caller holds lockFiles().
Result<OpenCentre> openCentre(const QString &folder, const QTimeZone &zone, qint64 nowMs);

/// Salvages centre.db, which nobody of this process may have open any more, and opens what became of it.
Result<OpenCentre> salvageDamagedCentre(const QString &folder, const QTimeZone &zone, qint64 nowMs);

} // namespace toancanh::store
