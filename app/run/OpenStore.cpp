// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/OpenStore.h"

#include "app/run/DataFolder.h"

namespace toancanh::app {

Result<std::unique_ptr<store::Store>> openStore(const RunOptions &options, const check::LoadedProfile &loaded,
                                                const Clock &clock)
{
    const profile::Profile &profile = loaded.profile;
    const dataset::StoreSettings settings{.folder = dataFolder(options, profile.centre),
                                          .datasets = loaded.datasets,
                                          .areas = profile.areas,
                                          .areaCodes = profile.areaCodes,
                                          .areaChanges = profile.areaChanges,
                                          .agencies = profile.agencies,
                                          .agencyCodes = profile.agencyCodes,
                                          .zone = profile.centre.zone,
                                          .cacheLimitBytes = profile.centre.cacheLimitBytes};
    return store::Store::open(settings, clock);
}

} // namespace toancanh::app
