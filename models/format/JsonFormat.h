// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/Format.h"

namespace toancanh::format {

/// Answers in JSON, JSON Lines and GeoJSON (whose rows are its features, where nothing else is said). Places are JSON
/// Pointers from the row; "1/name" and "1#" look above it, see JsonPointer. Where a way leads into a text that holds
/// JSON, that is taken apart too. Errors: Config.
Result<std::unique_ptr<Format>> makeJsonFormat(const FormatSpec &spec, const QString &rows);

} // namespace toancanh::format
