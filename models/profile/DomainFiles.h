// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"

namespace toancanh::profile {

/// Reads the domains that centre.yaml names, in its order: a shipped one, the profile's own in its place, or
/// the two merged where the profile's says `extends:`. Sets the profile's domains and centre.domains.
void readDomains(Profile &profile, const QList<Node> &names, const QString &shippedFolder);

} // namespace toancanh::profile
