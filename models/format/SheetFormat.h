// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/Format.h"

namespace toancanh::format {

/// Tables in workbooks of Excel (.xlsx) and LibreOffice (.ods). Formulas count by the result that was saved; hidden
/// rows are read; cells merged over several rows have the first one's value in each; empty rows are none. Errors:
/// Config.
Result<std::unique_ptr<Format>> makeSheetFormat(const FormatSpec &spec, const QString &rows);

} // namespace toancanh::format
