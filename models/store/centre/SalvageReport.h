// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/centre/Salvage.h"

#include <QTimeZone>

#include <optional>

namespace toancanh::store {

/// What a salvage of centre.db saved and lost; kept in the database that came out of it.
struct SalvageReport
{
    qint64 atMs = 0;
    qint64 saved = 0;
    qint64 fromBackup = 0;
    qint64 lost = 0;           ///< at most
    bool isLossCounted = true; ///< false where parts are gone of which nobody knows what they held
    std::optional<qint64> backupAtMs;
    QString keptAs; ///< the damaged file's name; empty where there was none

    void add(const TableSalvage &table);
    /// For people: what happened, what is lost, where the damaged file is.
    QString sentence(const QTimeZone &zone) const;

    Result<void> write(Database &database) const;
    static std::optional<SalvageReport> read(Database &database);
};

/// For the log.
QString sentenceFor(const TableSalvage &table);

} // namespace toancanh::store
