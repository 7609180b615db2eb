// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LoadedProfile.h"

#include "models/base/Clock.h"
#include "models/store/Reader.h"
#include "models/store/Store.h"

#include <QTemporaryDir>

namespace toancanh::app {

void checkQueries(LoadedProfile &loaded)
{
    const QTemporaryDir folder;
    const SystemClock clock;
    const profile::Profile &profile = loaded.profile;
    const auto store =
        store::Store::open({folder.path(), loaded.datasets, profile.areas, profile.areaCodes, profile.areaChanges,
                            profile.agencies, profile.agencyCodes, profile.centre.zone},
                           clock);
    if (!store)
        return;
    const auto reader = store::Reader::open((*store)->cachePath(), profile.centre.zone);
    if (!reader)
        return;
    for (const metric::MetricSpec &metric : loaded.metrics) {
        if (const auto tables = (*reader)->tablesRead(metric.sql); !tables)
            profile.findings->append({metric.file, metric.line, 0, tables.error().sentence, {}});
    }
}

} // namespace toancanh::app
