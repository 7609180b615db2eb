// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/OpenStore.h"

#include "app/DataFolder.h"

namespace toancanh::app {

Result<std::unique_ptr<store::Store>> openStore(const Options &options, const LoadedProfile &loaded, const Clock &clock)
{
    const profile::Profile &profile = loaded.profile;
    const store::StoreSettings settings{.folder = dataFolder(options, profile.centre),
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
