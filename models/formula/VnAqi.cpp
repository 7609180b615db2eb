// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formula/VnAqi.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace toancanh::formula {

namespace {

struct BreakPoint
{
    double index;
    double concentration;
};

// Table 2 of Quyết định 1459/QĐ-TCMT, µg/m³.
constexpr BreakPoint Ozone1hTable[] = {{0, 0},     {50, 160},  {100, 200},  {150, 300},
                                       {200, 400}, {300, 800}, {400, 1000}, {500, 1200}};
constexpr BreakPoint Ozone8hTable[] = {{0, 0}, {50, 100}, {100, 120}, {150, 170}, {200, 210}, {300, 400}};
constexpr BreakPoint CarbonMonoxideTable[] = {{0, 0},       {50, 10000},  {100, 30000},  {150, 45000},
                                              {200, 60000}, {300, 90000}, {400, 120000}, {500, 150000}};
constexpr BreakPoint SulphurDioxideTable[] = {{0, 0},     {50, 125},   {100, 350},  {150, 550},
                                              {200, 800}, {300, 1600}, {400, 2100}, {500, 2630}};
constexpr BreakPoint NitrogenDioxideTable[] = {{0, 0},      {50, 100},   {100, 200},  {150, 700},
                                               {200, 1200}, {300, 2350}, {400, 3100}, {500, 3850}};
constexpr BreakPoint Pm10Table[] = {{0, 0},     {50, 50},   {100, 150}, {150, 250},
                                    {200, 350}, {300, 420}, {400, 500}, {500, 600}};
constexpr BreakPoint Pm25Table[] = {{0, 0},     {50, 25},   {100, 50},  {150, 80},
                                    {200, 150}, {300, 250}, {400, 350}, {500, 500}};

std::span<const BreakPoint> tableOf(Pollutant pollutant)
{
    switch (pollutant) {
    case Pollutant::Ozone1h: return Ozone1hTable;
    case Pollutant::Ozone8h: return Ozone8hTable;
    case Pollutant::CarbonMonoxide: return CarbonMonoxideTable;
    case Pollutant::SulphurDioxide: return SulphurDioxideTable;
    case Pollutant::NitrogenDioxide: return NitrogenDioxideTable;
    case Pollutant::Pm10: return Pm10Table;
    case Pollutant::Pm25: return Pm25Table;
    }
    return {};
}

bool isMeasured(const std::optional<double> &mean)
{
    return mean && std::isfinite(*mean) && *mean >= 0;
}

} // namespace

std::optional<double> nowCast(const TwelveHours &hours)
{
    if (std::count_if(hours.begin(), hours.begin() + 3, isMeasured) < 2)
        return std::nullopt;
    double least = INFINITY;
    double greatest = 0;
    for (const auto &mean : hours) {
        if (!isMeasured(mean))
            continue;
        least = std::min(least, *mean);
        greatest = std::max(greatest, *mean);
    }
    if (greatest <= 0)
        return 0.0;
    const double weight = std::max(least / greatest, 0.5);
    double sum = 0;
    double weights = 0;
    double power = 1;
    for (const auto &mean : hours) {
        if (isMeasured(mean)) {
            sum += power * *mean;
            weights += power;
        }
        power *= weight;
    }
    // At its least weight the decision gives the sum of (1/2)^i c_i for i = 1…12, without a division.
    return weight > 0.5 ? sum / weights : sum / 2;
}

std::optional<double> subIndex(Pollutant pollutant, double concentration)
{
    if (!std::isfinite(concentration) || concentration < 0)
        return std::nullopt;
    const auto table = tableOf(pollutant);
    for (std::size_t i = 1; i < table.size(); ++i) {
        const BreakPoint &low = table[i - 1];
        const BreakPoint &high = table[i];
        if (concentration <= high.concentration)
            return (high.index - low.index) / (high.concentration - low.concentration)
                       * (concentration - low.concentration)
                   + low.index;
    }
    if (pollutant == Pollutant::Ozone8h)
        return std::nullopt;
    return 500.0;
}

std::optional<int> hourAqi(const HourAir &air)
{
    if (!isMeasured(air.pm25NowCast) && !isMeasured(air.pm10NowCast))
        return std::nullopt;
    const std::pair<Pollutant, std::optional<double>> parts[] = {
        {Pollutant::Pm25, air.pm25NowCast},   {Pollutant::Pm10, air.pm10NowCast},
        {Pollutant::SulphurDioxide, air.so2}, {Pollutant::NitrogenDioxide, air.no2},
        {Pollutant::CarbonMonoxide, air.co},  {Pollutant::Ozone1h, air.o3}};
    double greatest = 0;
    for (const auto &[pollutant, concentration] : parts) {
        if (concentration)
            greatest = std::max(greatest, subIndex(pollutant, *concentration).value_or(0));
    }
    return static_cast<int>(std::lround(greatest));
}

} // namespace toancanh::formula
