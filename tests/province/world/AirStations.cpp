// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/world/AirStations.h"

#include "tests/province/world/Dice.h"
#include "tests/province/world/LocalTime.h"

#include <cmath>

namespace toancanh::province {

namespace {

double bump(double hour, double at, double width)
{
    const double away = std::abs(hour - at);
    const double distance = away > 12 ? 24 - away : away;
    return std::exp(-distance * distance / (2 * width * width));
}

// Rush hours, and the still air of the early morning; less on Sundays.
double trafficRhythm(double hour, int day)
{
    const double strength = weekday(day) == 6 ? 0.5 : 1.0;
    return strength * (bump(hour, 7.5, 1.4) + 0.9 * bump(hour, 18.0, 1.8)) + 0.4 * bump(hour, 2.0, 3.0) - 0.45;
}

} // namespace

const QList<AirStation> &airStations()
{
    static const QList<AirStation> list = {
        {11, QStringLiteral("AH_KCN_BACHAI"), QStringLiteral("KCN Bắc Hải"), QStringLiteral("bac-hai"), 15.905, 108.235,
         89, 0.10},
        {12, QStringLiteral("AH_CANG_CUALACH"), QStringLiteral("Cảng Cửa Lạch"), QStringLiteral("cua-lach"), 15.405,
         108.655, 57, 0.13},
        {13, QStringLiteral("AH_TT_TANAN"), QStringLiteral("TT Tân An"), QStringLiteral("tan-an"), 15.597, 108.50, 42,
         0.22},
        {14, QStringLiteral("AH_DONGPHU"), QStringLiteral("Đông Phú"), QStringLiteral("dong-phu"), 15.55, 108.24, 30,
         0.16},
        {15, QStringLiteral("AH_TRASON"), QStringLiteral("Trà Sơn"), QStringLiteral("tra-son"), 15.47, 107.95, 19,
         0.10},
        {16, QStringLiteral("AH_CULAOYEN"), QStringLiteral("Cù Lao Yến"), QStringLiteral("cu-lao-yen"), 15.56, 108.925,
         11, 0.06},
    };
    return list;
}

std::optional<double> airMean(quint64 seed, const AirStation &station, Pollutant pollutant, qint64 hourEndMs)
{
    const quint64 hourNumber = quint64(hourEndMs / hourMs);
    Dice dice(mixed(seed, 0xA1), quint64(station.number) * 8 + quint64(pollutant), hourNumber);
    if (dice.chance(pollutant == Pollutant::Pm25 ? 0.008 : 0.02))
        return std::nullopt;
    const double hour = hourOfDay(hourEndMs - hourMs / 2);
    const int day = dayOf(hourEndMs - hourMs / 2);
    Dice weather(seed, 0xA2, quint64(day));
    const double stillness = weather.between(0.95, 1.06);
    const double rhythm = 1 + station.rhythm * trafficRhythm(hour, day);
    const double fine = station.fine * stillness * rhythm;
    const double noise = dice.normal(1.0, 0.05);
    const double sun =
        std::max(0.0, std::sin((hour - 6.0) / 12.0 * std::numbers::pi)) * (hour > 6 && hour < 18 ? 1 : 0);
    switch (pollutant) {
    case Pollutant::Pm25: return fine * noise;
    case Pollutant::Pm10: return (fine * 1.45 + 4) * noise;
    case Pollutant::So2: return (6 + station.fine * 0.25) * rhythm * noise;
    case Pollutant::No2: return (8 + station.fine * 0.35) * rhythm * noise;
    case Pollutant::Co: return (350 + station.fine * 11) * rhythm * noise;
    case Pollutant::O3: return (22 + 58 * sun) * noise;
    }
    return std::nullopt;
}

} // namespace toancanh::province
