// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/Format.h"

namespace toancanh::format {

/// Tables in CSV. A row may lack cells at its end, as Excel leaves them out where many rows have none there, unless it
/// has only one where the header has more than two (a foot line); and it may have more cells than the header, if they
/// are empty. Other rows are broken. Errors: Config.
Result<std::unique_ptr<Format>> makeCsvFormat(const FormatSpec &spec, const QString &rows);

} // namespace toancanh::format
