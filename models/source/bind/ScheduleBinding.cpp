// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/bind/ScheduleBinding.h"

#include "models/source/schedule/DueTimes.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace toancanh::source {

namespace {

using profile::MapReader;
using profile::Node;

constexpr qsizetype mostTimes = 300;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

QTime bindTime(const Node &node)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,2}):([0-9]{2})\\z"));
    const std::optional<QString> text = node.text();
    if (!text)
        return {};
    const QRegularExpressionMatch match = form.match(*text);
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
    if (match.hasMatch() && time.isValid())
        return time;
    node.report(tr("\"%1\" is no time of day").arg(*text), tr("write it like \"06:30\""));
    return {};
}

/// One of mon … sun, 1 … 31, last.
void bindDay(const Node &node, DaySet &days)
{
    static const QStringList names = QStringLiteral("mon tue wed thu fri sat sun").split(QLatin1Char(' '));
    const std::optional<QString> text = node.text();
    if (!text)
        return;
    const qsizetype weekDay = names.indexOf(*text);
    bool isNumber = false;
    const int monthDay = text->toInt(&isNumber);
    if (weekDay >= 0)
        days.weekDays = quint8(days.weekDays | 1U << weekDay);
    else if (isNumber && monthDay >= 1 && monthDay <= 31)
        days.monthDays |= 1U << monthDay;
    else if (*text == QLatin1String("last"))
        days.lastDay = true;
    else if (isNumber)
        node.report(tr("a month has no day %1").arg(*text));
    else
        node.reportUnknown(tr("day"), names + QStringList{QStringLiteral("weekdays"), QStringLiteral("last")});
}

DaySet bindDays(const Node &node)
{
    DaySet days;
    if (!node.isDefined())
        return days;
    if (node.isScalar() && node.text() == QLatin1String("weekdays")) {
        days.weekDays = 0b0011111;
        return days;
    }
    const QList<Node> items = node.isScalar() ? QList<Node>{node} : node.items();
    for (const Node &item : items)
        bindDay(item, days);
    const bool ofMonth = days.monthDays != 0 || days.lastDay;
    if (ofMonth && days.weekDays != 0)
        node.report(tr("days are those of the week or those of the month"), tr("write two times for both"));
    else if (node.isSequence() && items.isEmpty())
        node.report(tr("a day is missing"));
    return days;
}

DueTime bindDueTime(const Node &node)
{
    if (!node.isMap())
        return {bindTime(node), {}};
    MapReader map(node);
    const QTime time = bindTime(map.required(QStringLiteral("time")));
    return {time, bindDays(map.optional(QStringLiteral("days")))};
}

QList<DueTime> bindAt(const Node &node)
{
    QList<DueTime> times;
    const QList<Node> items = node.isSequence() ? node.items() : QList<Node>{node};
    for (qsizetype i = 0; i < items.size() && i < mostTimes; ++i)
        times << bindDueTime(items.at(i));
    if (items.isEmpty() || items.size() > mostTimes)
        node.report(tr("\"at\" is one time of day, or up to %1 of them").arg(mostTimes));
    times.removeIf([](const DueTime &due) { return !due.time.isValid(); });
    return times;
}

std::optional<HoursSpec> bindHours(const Node &node)
{
    MapReader map(node);
    if (!map.isMap())
        return {};
    HoursSpec hours;
    hours.from = bindTime(map.required(QStringLiteral("from")));
    const Node to = map.required(QStringLiteral("to"));
    hours.to = bindTime(to);
    hours.days = bindDays(map.optional(QStringLiteral("days")));
    if (!hours.from.isValid() || !hours.to.isValid())
        return {};
    if (hours.from == hours.to)
        to.report(tr("the hours end when they begin"));
    return hours;
}

} // namespace

void bindSchedule(const Node &node, MapReader &map, SourceSpec &source)
{
    const Node at = map.optional(QStringLiteral("at"));
    const Node every = at.isDefined() ? map.optional(QStringLiteral("every")) : map.required(QStringLiteral("every"));
    const Node hours = map.optional(QStringLiteral("hours"));
    const Node jitter = map.optional(QStringLiteral("jitter"));
    if (at.isDefined()) {
        source.schedule.at = bindAt(at);
        source.everyMs = longestGapMs(source.schedule.at);
        if (every.isDefined())
            node.report(tr("\"every\" and \"at\" exclude each other"));
        if (hours.isDefined())
            hours.report(tr("\"hours\" goes with \"every\""), tr("give the times under \"at\" their days instead"));
    } else {
        source.everyMs = every.durationMs().value_or(0);
        if (every.durationMs() && source.everyMs < 100)
            every.report(tr("\"every\" is a length of time such as 10 min"));
    }
    if (hours.isDefined())
        source.schedule.hours = bindHours(hours);
    source.schedule.jitterMs = jitter.durationMs();
    if (source.schedule.jitterMs && source.everyMs > 0 && *source.schedule.jitterMs > source.everyMs / 2)
        jitter.report(tr("\"jitter\" is half a cycle at most"));
}

} // namespace toancanh::source
