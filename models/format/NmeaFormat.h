// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/Format.h"

namespace toancanh::format {

/// Lines of NMEA 0183 with AIS sentences among them. Each report of a position is a row, with what the same answer says
/// of that ship beside it (name, size …); a ship that only tells of itself is one row too. A row's places are the names
/// in the table of docs/profile.md. Errors: Config.
Result<std::unique_ptr<Format>> makeNmeaFormat(const QString &rows);

} // namespace toancanh::format
