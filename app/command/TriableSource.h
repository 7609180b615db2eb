// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/check/LoadedProfile.h"

namespace toancanh::app {

/// The profile's source of that name. Null where it has none or what it says is wrong: then prints why, and only what
/// keeps this source from being tried.
const source::SourceSpec *triableSource(const check::LoadedProfile &loaded, const QString &id);

/// Not one of what is only shown: the wall, its scenes and cameras.
bool concernsData(const profile::Finding &finding);

} // namespace toancanh::app
