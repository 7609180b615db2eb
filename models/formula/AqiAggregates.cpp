// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formula/AqiAggregates.h"

#include "models/formula/VnAqi.h"

#include <sqlite3.h>

#include <cstdint>

namespace toancanh::formula {

namespace {

constexpr int Pure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

// SQLite hands out these zeroed and frees them without a destructor, so a mask stands for what is there.
struct Hours
{
    double mean[12];
    std::uint16_t present;

    void set(sqlite3_int64 hoursAgo, sqlite3_value *value)
    {
        if (hoursAgo < 0 || hoursAgo > 11 || sqlite3_value_type(value) == SQLITE_NULL)
            return;
        mean[hoursAgo] = sqlite3_value_double(value);
        present = static_cast<std::uint16_t>(present | (1U << hoursAgo));
    }
    TwelveHours values() const
    {
        TwelveHours result;
        for (std::size_t i = 0; i < result.size(); ++i) {
            if (present & (1U << i))
                result[i] = mean[i];
        }
        return result;
    }
};

struct Air
{
    Hours parts[6]; // pm25, pm10, so2, no2, co, o3
};

void nowCastStep(sqlite3_context *context, int, sqlite3_value **values)
{
    auto *hours = static_cast<Hours *>(sqlite3_aggregate_context(context, sizeof(Hours)));
    if (hours && sqlite3_value_type(values[0]) != SQLITE_NULL)
        hours->set(sqlite3_value_int64(values[0]), values[1]);
}

void nowCastFinal(sqlite3_context *context)
{
    const auto *hours = static_cast<Hours *>(sqlite3_aggregate_context(context, 0));
    if (!hours)
        return;
    if (const auto mean = nowCast(hours->values()))
        sqlite3_result_double(context, *mean);
}

void hourStep(sqlite3_context *context, int, sqlite3_value **values)
{
    auto *air = static_cast<Air *>(sqlite3_aggregate_context(context, sizeof(Air)));
    if (!air || sqlite3_value_type(values[0]) == SQLITE_NULL)
        return;
    for (int i = 0; i < 6; ++i)
        air->parts[i].set(sqlite3_value_int64(values[0]), values[i + 1]);
}

void hourFinal(sqlite3_context *context)
{
    const auto *air = static_cast<Air *>(sqlite3_aggregate_context(context, 0));
    if (!air)
        return;
    const auto newest = [air](int part) { return air->parts[part].values()[0]; };
    const auto index = hourAqi({.pm25NowCast = nowCast(air->parts[0].values()),
                                .pm10NowCast = nowCast(air->parts[1].values()),
                                .so2 = newest(2),
                                .no2 = newest(3),
                                .co = newest(4),
                                .o3 = newest(5)});
    if (index)
        sqlite3_result_int(context, *index);
}

} // namespace

void registerAqiAggregates(sqlite3 *connection)
{
    sqlite3_create_function_v2(connection, "vn_aqi_nowcast", 2, Pure, nullptr, nullptr, nowCastStep, nowCastFinal,
                               nullptr);
    sqlite3_create_function_v2(connection, "vn_aqi_hour", 7, Pure, nullptr, nullptr, hourStep, hourFinal, nullptr);
}

} // namespace toancanh::formula
