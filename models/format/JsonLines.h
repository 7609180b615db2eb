// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/JsonDocument.h"
#include "models/format/RawRow.h"

namespace toancanh::format {

/// A list of the JSON texts that stand one on each line (JSON Lines, jsonlines.org). Lines that hold none go to
/// `broken`. Errors: Malformed, where no line can be read.
Result<JsonDocument> parseJsonLines(const QByteArray &bytes, BrokenRows &broken);

} // namespace toancanh::format
