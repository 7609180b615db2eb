// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/query/SqlFunctions.h"

#include "models/base/VietnameseText.h"
#include "models/dataset/LocalTime.h"
#include "models/formula/AqiAggregates.h"

#include <sqlite3.h>

namespace toancanh::store {

namespace {

constexpr int Pure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

bool isNull(sqlite3_value *value)
{
    return sqlite3_value_type(value) == SQLITE_NULL;
}

QString textOf(sqlite3_value *value)
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QString::fromUtf8(utf8, sqlite3_value_bytes(value));
}

void giveText(sqlite3_context *context, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_result_text64(context, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                          SQLITE_UTF8);
}

const dataset::LocalTime &localTime(sqlite3_context *context)
{
    return *static_cast<const dataset::LocalTime *>(sqlite3_user_data(context));
}

template<qint64 (dataset::LocalTime::*start)(qint64) const>
void localStart(sqlite3_context *context, int, sqlite3_value **values)
{
    if (!isNull(values[0]))
        sqlite3_result_int64(context, (localTime(context).*start)(sqlite3_value_int64(values[0])));
}

void localFormat(sqlite3_context *context, int, sqlite3_value **values)
{
    if (!isNull(values[0]) && !isNull(values[1]))
        giveText(context, localTime(context).format(sqlite3_value_int64(values[0]), textOf(values[1])));
}

void workingDays(sqlite3_context *context, int, sqlite3_value **values)
{
    if (!isNull(values[0]) && !isNull(values[1]))
        sqlite3_result_int64(
            context, localTime(context).workingDays(sqlite3_value_int64(values[0]), sqlite3_value_int64(values[1])));
}

void onTime(sqlite3_context *context, int, sqlite3_value **values)
{
    sqlite3_value *moment = isNull(values[0]) ? values[2] : values[0];
    if (!isNull(values[1]) && !isNull(moment))
        sqlite3_result_int(context, sqlite3_value_int64(moment) <= sqlite3_value_int64(values[1]));
}

void fold(sqlite3_context *context, int, sqlite3_value **values)
{
    if (!isNull(values[0]))
        giveText(context, folded(textOf(values[0])));
}

void deleteLocalTime(void *localTime)
{
    delete static_cast<dataset::LocalTime *>(localTime);
}

using Scalar = void (*)(sqlite3_context *, int, sqlite3_value **);

} // namespace

void registerSqlFunctions(sqlite3 *connection, const QTimeZone &zone)
{
    const auto scalar = [connection](const char *name, int arguments, Scalar function) {
        sqlite3_create_function_v2(connection, name, arguments, Pure, nullptr, function, nullptr, nullptr, nullptr);
    };
    const auto local = [connection, &zone](const char *name, int arguments, Scalar function) {
        sqlite3_create_function_v2(connection, name, arguments, Pure, new dataset::LocalTime(zone), function, nullptr,
                                   nullptr, deleteLocalTime);
    };
    scalar("on_time", 3, onTime);
    scalar("fold", 1, fold);
    local("local_hour", 1, localStart<&dataset::LocalTime::startOfHour>);
    local("local_day", 1, localStart<&dataset::LocalTime::startOfDay>);
    local("local_week", 1, localStart<&dataset::LocalTime::startOfWeek>);
    local("local_month", 1, localStart<&dataset::LocalTime::startOfMonth>);
    local("local_format", 2, localFormat);
    local("working_days", 2, workingDays);
    formula::registerAqiAggregates(connection);
}

QStringList sqlFunctionNames()
{
    return {QStringLiteral("on_time"),      QStringLiteral("fold"),         QStringLiteral("local_hour"),
            QStringLiteral("local_day"),    QStringLiteral("local_week"),   QStringLiteral("local_month"),
            QStringLiteral("local_format"), QStringLiteral("working_days"), QStringLiteral("vn_aqi_nowcast"),
            QStringLiteral("vn_aqi_hour")};
}

} // namespace toancanh::store
