// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimeZone>

struct sqlite3;

namespace toancanh::store {

/// Registers the functions that metrics use, beside SQLite's own, on a connection:
///
/// - `on_time(finished, due, now)`: 1 or 0; what is not finished is on time while `now` is not past `due`; null
///   without `due`
/// - `local_hour(ms)`, `local_day(ms)`, `local_week(ms)`, `local_month(ms)`: the start of that stretch in `zone`,
///   UTC ms; a week starts on Monday
/// - `local_format(ms, 'dd/MM')`: a text in the patterns of QDateTime
/// - `working_days(from, to)`: Mondays to Fridays after the day of `from` up to the day of `to`
/// - `fold(text)`: lower case without marks, for search
/// - `vn_aqi_nowcast(hours_ago, mean)`, aggregate: see nowCast; `hours_ago` is 0…11, others are left out
/// - `vn_aqi_hour(hours_ago, pm25, pm10, so2, no2, co, o3)`, aggregate: see hourAqi
///
/// Null in gives null out, but for `finished`.
void registerSqlFunctions(sqlite3 *connection, const QTimeZone &zone);

/// The names of the functions above.
QStringList sqlFunctionNames();

} // namespace toancanh::store
