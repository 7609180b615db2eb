// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/DatasetSpec.h"

namespace toancanh::dataset {

/// Where a store lies and what it holds.
struct StoreSettings
{
    QString folder; ///< holds cache.db and centre.db; made when it is missing
    QList<DatasetSpec> datasets;
    QList<profile::Area> areas;
    QList<profile::Code> areaCodes;
    QList<profile::AreaChange> areaChanges;
    QList<profile::Agency> agencies;
    QList<profile::Code> agencyCodes;
    QTimeZone zone;
    int retentionAfterMs = 30'000;              ///< from the start: what it shows comes first
    std::optional<qint64> cacheLimitBytes = {}; ///< what cache.db may use; nothing where all of the disk
};

} // namespace toancanh::dataset
