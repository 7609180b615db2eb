// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"

namespace toancanh::profile {

/// Lays each of the profile's sources that names a `protocol:` over that protocol's own `source:`, and declares the
/// protocol's dataset under the name that the source fills, where no domain has it. Protocols come from the shipped
/// folder and the profile's own protocols/, of which the same id replaces. A protocol that is unknown is a finding,
/// and its source left out.
void applyProtocols(Profile &profile, const QString &shippedFolder);

} // namespace toancanh::profile
