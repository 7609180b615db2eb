// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/Format.h"

namespace toancanh::format {

/// Answers that are a text in another answer, as `packedIn` and `packedAt` say: rows and places are those of the text.
/// Errors: Config.
Result<std::unique_ptr<Format>> makePackedFormat(const FormatSpec &spec, const QString &rows);

/// Errors: Config, where answers of that kind are no text.
Result<void> mayBePacked(FormatSpec::Kind kind);

} // namespace toancanh::format
