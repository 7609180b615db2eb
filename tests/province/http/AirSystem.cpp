// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/AirSystem.h"

#include "tests/province/http/Json.h"
#include "tests/province/world/AirStations.h"
#include "tests/province/world/Dice.h"
#include "tests/province/world/Geography.h"
#include "tests/province/world/LocalTime.h"

#include <algorithm>

namespace toancanh::province {

namespace {

constexpr int shownHours = 48;

const char *keyOf(Pollutant pollutant)
{
    switch (pollutant) {
    case Pollutant::Pm25: return "PM2.5";
    case Pollutant::Pm10: return "PM10";
    case Pollutant::So2: return "SO2";
    case Pollutant::No2: return "NO2";
    case Pollutant::Co: return "CO";
    case Pollutant::O3: return "O3";
    }
    return "";
}

} // namespace

Answer AirSystem::stations(const Ask &ask) const
{
    QList<QByteArray> rows;
    for (const AirStation &station : airStations()) {
        if (ask.withoutRows)
            break;
        rows.append(JsonObject()
                        .whole("id", station.number)
                        .text("code", station.code)
                        .text("name", station.name)
                        .text("address", QStringLiteral("Tỉnh An Hải"))
                        .text("ma_xa", Geography::instance().commune(station.commune).gso)
                        .number("latitude", station.latitude, 4)
                        .number("longtitude", station.longitude, 4)
                        .whole("timezone", 7)
                        .whole("status", 1)
                        .done());
    }
    return {200, jsonArray(rows)};
}

Answer AirSystem::hours(const Ask &ask, int number) const
{
    const auto found = std::find_if(airStations().begin(), airStations().end(),
                                    [&](const AirStation &s) { return s.number == number; });
    if (found == airStations().end())
        return {404, R"({"message":"Site not found"})"};
    QList<QByteArray> rows;
    const qint64 newest = (ask.nowMs - publishingDelayMs) / hourMs * hourMs;
    for (int back = shownHours - 1; back >= 0 && !ask.withoutRows; --back) {
        const qint64 end = newest - back * hourMs;
        JsonObject row;
        row.text("time", dashTime(end));
        for (const Pollutant pollutant : allPollutants) {
            const auto value = airMean(m_seed, *found, pollutant, end);
            if (value)
                row.text(keyOf(pollutant), QByteArray::number(*value, 'f', 2));
            else
                row.null(keyOf(pollutant));
        }
        rows.append(row.done());
        Dice twice(mixed(m_seed, 0xA7), quint64(number), quint64(end / hourMs));
        if (twice.chance(0.03))
            rows.append(rows.last());
    }
    return {200, JsonObject()
                     .whole("site_id", number)
                     .text("unit", QStringLiteral("µg/m³"))
                     .raw("data", jsonArray(rows))
                     .done()};
}

Answer AirSystem::answer(const Ask &ask)
{
    static const QByteArray hourly = "/quan-trac/public/hourlystat/";
    if (ask.path == "/quan-trac/api/site")
        return stations(ask);
    if (ask.path.startsWith(hourly))
        return hours(ask, ask.path.mid(hourly.size()).toInt());
    return {404, R"({"message":"Not Found"})"};
}

} // namespace toancanh::province
