// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace toancanh::format {

/// Whether a number format of Excel shows a point in time (ECMA-376 part 1, 18.8.30 and 18.8.31): by the number of one
/// that every program knows, or by its code ("dd/mm/yyyy"). Elapsed time ("[h]:mm") is a number of days.
bool showsTime(int format);
bool showsTime(std::string_view code);

/// A sheet's date as local ms since 1970 of no zone: days since 30/12/1899 (Excel's 29/2/1900, which never was, is
/// taken for what it means) or since 1/1/1904. What is a few ms off a second is that second. Nothing beyond year 9999.
std::optional<qint64> timeOfSerial(double days, bool from1904);

/// "2026-11-21", "2026-11-21T08:30:00.5": local ms since 1970 of no zone.
std::optional<qint64> timeOfIso(std::string_view text);
/// A time of day as OpenDocument writes it ("PT08H30M00S"), on 30/12/1899 as Excel has it.
std::optional<qint64> timeOfDuration(std::string_view text);

} // namespace toancanh::format
