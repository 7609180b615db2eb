// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Profile.h"

namespace toancanh::profile {

/// Reads the areas and, beside them, codes.csv and changes.csv into the profile, whose folder and zone are set.
void readAreas(Profile &profile, const QString &areasFile);

/// Reads the agencies and, beside them, agency-codes.csv into the profile.
void readAgencies(Profile &profile, const QString &agenciesFile);

} // namespace toancanh::profile
