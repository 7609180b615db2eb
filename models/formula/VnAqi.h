// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

namespace toancanh::formula {

/// What VN_AQI is reckoned from; ozone has a table for hour means and one for means of eight hours.
enum class Pollutant { Ozone1h, Ozone8h, CarbonMonoxide, SulphurDioxide, NitrogenDioxide, Pm10, Pm25 };

/// Hour means of twelve hours in µg/m³, the newest first; nothing where an hour has none.
using TwelveHours = std::array<std::optional<double>, 12>;

/// The hour means of one hour in µg/m³; for fine and coarse dust the NowCast of the twelve hours that end with it.
struct HourAir
{
    std::optional<double> pm25NowCast;
    std::optional<double> pm10NowCast;
    std::optional<double> so2;
    std::optional<double> no2;
    std::optional<double> co;
    std::optional<double> o3;
};

/// The NowCast of dust (µg/m³): a mean that leans the more to the newest hours, the more the air has changed.
/// Nothing unless two of the newest three hours are there; an hour that is missing has the weight 0.
/// Source: Quyết định 1459/QĐ-TCMT of 12/11/2019, section on the hour AQI.
std::optional<double> nowCast(const TwelveHours &hours);

/// The index 0…500 of one pollutant by table 2 of Quyết định 1459/QĐ-TCMT, not rounded: a straight line between
/// break points, 500 above the last. Nothing for ozone of eight hours above 400 µg/m³, which the table leaves out.
std::optional<double> subIndex(Pollutant pollutant, double concentration);

/// The VN_AQI of an hour: the greatest index of its pollutants, rounded. Nothing without PM2.5 and PM10.
/// Source: Quyết định 1459/QĐ-TCMT of 12/11/2019.
std::optional<int> hourAqi(const HourAir &air);

} // namespace toancanh::formula
