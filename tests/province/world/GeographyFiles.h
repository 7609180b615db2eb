// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QString>

namespace toancanh::province {

/// Writes areas.csv, codes.csv, agencies.csv, agency-codes.csv, communes.geojson and geography.geojson into an
/// existing folder: how those files of the demo profile were made.
Result<void> writeGeographyFiles(const QString &folder);

} // namespace toancanh::province
