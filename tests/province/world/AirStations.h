// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace toancanh::province {

struct AirStation
{
    int number = 0; ///< as the network numbers it
    QString code;
    QString name;
    QString commune; ///< id
    double latitude = 0;
    double longitude = 0;
    double fine = 0;   ///< usual PM2.5, µg/m³
    double rhythm = 0; ///< how much of it follows the day
};

const QList<AirStation> &airStations();

enum class Pollutant { Pm25, Pm10, So2, No2, Co, O3 };
constexpr std::array<Pollutant, 6> allPollutants = {Pollutant::Pm25, Pollutant::Pm10, Pollutant::So2,
                                                    Pollutant::No2,  Pollutant::Co,   Pollutant::O3};

/// The mean of the hour that ends at `hourEndMs`, in µg/m³; nothing where the instrument gave none.
std::optional<double> airMean(quint64 seed, const AirStation &station, Pollutant pollutant, qint64 hourEndMs);

} // namespace toancanh::province
