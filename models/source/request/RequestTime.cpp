// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/request/RequestTime.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace toancanh::source {

namespace {

QDateTime moved(const QDateTime &from, int count, char unit)
{
    switch (unit) {
    case 's': return from.addSecs(count);
    case 'm': return from.addSecs(count * 60LL);
    case 'h': return from.addSecs(count * 3600LL);
    case 'd': return from.addDays(count);
    case 'w': return from.addDays(count * 7LL);
    case 'M': return from.addMonths(count);
    default: return from.addYears(count);
    }
}

/// The first day of what `name` ("month-start") is the start of.
QDate startOf(const QString &name, QDate day)
{
    if (name == QLatin1String("week-start"))
        return day.addDays(1 - day.dayOfWeek());
    if (name == QLatin1String("month-start"))
        return {day.year(), day.month(), 1};
    if (name == QLatin1String("quarter-start"))
        return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
    if (name == QLatin1String("year-start"))
        return {day.year(), 1, 1};
    return day;
}

} // namespace

QStringList RequestTime::names()
{
    return {QStringLiteral("since"),       QStringLiteral("now"),           QStringLiteral("from"),
            QStringLiteral("to"),          QStringLiteral("day-start"),     QStringLiteral("week-start"),
            QStringLiteral("month-start"), QStringLiteral("quarter-start"), QStringLiteral("year-start")};
}

std::optional<RequestTime> RequestTime::parse(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(since|now|from|to|(?:day|week|month|quarter|year)-start)((?:[+-][0-9]{1,4}[smhdwMy])*)\\z"));
    static const QRegularExpression move(QStringLiteral("([+-][0-9]+)([a-zA-Z])"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    RequestTime result;
    result.m_name = match.captured(1);
    for (auto moves = move.globalMatch(match.captured(2)); moves.hasNext();) {
        const QRegularExpressionMatch one = moves.next();
        result.m_moves.push_back({one.captured(1).toInt(), one.captured(2).front().toLatin1()});
    }
    return result;
}

std::optional<qint64> RequestTime::ms(const RequestVariables &variables, const QTimeZone &zone) const
{
    std::optional<qint64> ms = variables.nowMs;
    if (m_name == QLatin1String("since"))
        ms = variables.sinceMs;
    else if (m_name == QLatin1String("from"))
        ms = variables.fromMs;
    else if (m_name == QLatin1String("to"))
        ms = variables.toMs;
    if (!ms)
        return {};
    QDateTime time = QDateTime::fromMSecsSinceEpoch(*ms, zone);
    if (m_name.endsWith(QLatin1String("-start")))
        time = startOf(m_name, time.date()).startOfDay(zone);
    for (const Move &move : m_moves)
        time = moved(time, move.count, move.unit);
    return time.toMSecsSinceEpoch();
}

QString writtenTime(qint64 ms, const QString &format, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms, zone);
    if (format == QLatin1String("epoch-s"))
        return QString::number(ms / 1000);
    if (format == QLatin1String("epoch-ms"))
        return QString::number(ms);
    if (format.isEmpty() || format == QLatin1String("iso"))
        return QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODate); // ends in Z
    if (format == QLatin1String("iso-offset"))
        return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
    if (format == QLatin1String("local-z"))
        return QLocale::c().toString(local, QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"));
    if (format == QLatin1String("year"))
        return QString::number(local.date().year());
    if (format == QLatin1String("half-year"))
        return QString::number((local.date().month() - 1) / 6 + 1);
    if (format == QLatin1String("quarter"))
        return QString::number((local.date().month() - 1) / 3 + 1);
    if (format == QLatin1String("month"))
        return QString::number(local.date().month());
    if (format == QLatin1String("day"))
        return QString::number(local.date().day());
    return QLocale::c().toString(local, format);
}

bool isNumberFormat(const QString &format)
{
    static const QStringList formats{QStringLiteral("epoch-s"),   QStringLiteral("epoch-ms"), QStringLiteral("year"),
                                     QStringLiteral("half-year"), QStringLiteral("quarter"),  QStringLiteral("month"),
                                     QStringLiteral("day")};
    return formats.contains(format);
}

} // namespace toancanh::source
