// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/LocalText.h"

#include "models/base/TextTemplate.h"

#include <QCoreApplication>
#include <QDateTime>

namespace toancanh::look {

namespace {

constexpr qint64 secondMs = 1000;
constexpr qint64 minuteMs = 60 * secondMs;
constexpr qint64 hourMs = 60 * minuteMs;
// A wall whose footers count every second is not quiet: ages below a minute go in steps.
constexpr qint64 quietStepMs = 10 * secondMs;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::look", text);
}

} // namespace

LocalText::LocalText(const QLocale &locale, const QTimeZone &zone) : m_locale(locale), m_zone(zone) {}

QString LocalText::number(double number, int decimals) const
{
    return numberText(number, decimals, m_locale);
}

QString LocalText::measured(double number, int decimals, const QString &measure) const
{
    const QString text = this->number(number, decimals);
    if (measure.isEmpty())
        return text;
    return measure == QLatin1String("%") ? text + measure : text + QChar(0x00A0) + measure;
}

QString LocalText::duration(qint64 ms) const
{
    return durationText(ms, m_locale);
}

QString LocalText::time(qint64 ms) const
{
    return QDateTime::fromMSecsSinceEpoch(ms, m_zone).toString(QStringLiteral("HH:mm"));
}

QString LocalText::timeOfDay(qint64 ms) const
{
    return QDateTime::fromMSecsSinceEpoch(ms, m_zone).toString(QStringLiteral("HH:mm:ss"));
}

QString LocalText::date(qint64 ms) const
{
    return QDateTime::fromMSecsSinceEpoch(ms, m_zone).toString(QStringLiteral("dd/MM/yyyy"));
}

QString LocalText::dayMonth(qint64 ms) const
{
    return QDateTime::fromMSecsSinceEpoch(ms, m_zone).toString(QStringLiteral("dd/MM"));
}

QString LocalText::longDate(qint64 ms) const
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(ms, m_zone).date();
    QString name = m_locale.standaloneDayName(day.dayOfWeek(), QLocale::LongFormat);
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name + QStringLiteral(", ") + date(ms);
}

QString LocalText::moment(qint64 ms, qint64 nowMs) const
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(ms, m_zone).date();
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, m_zone).date();
    if (day == today)
        return time(ms);
    if (day.year() == today.year())
        return time(ms) + QChar(u' ') + dayMonth(ms);
    return date(ms);
}

QString LocalText::updated(qint64 dataAtMs, qint64 nowMs) const
{
    const qint64 ageMs = nowMs - dataAtMs;
    if (ageMs < quietStepMs)
        return tr("just updated");
    if (ageMs < minuteMs)
        return tr("updated %1 ago").arg(duration(ageMs / quietStepMs * quietStepMs));
    if (ageMs < hourMs)
        return tr("updated %1 ago").arg(duration(ageMs / minuteMs * minuteMs));
    const QDate day = QDateTime::fromMSecsSinceEpoch(dataAtMs, m_zone).date();
    if (day == QDateTime::fromMSecsSinceEpoch(nowMs, m_zone).date())
        return tr("updated at %1").arg(time(dataAtMs));
    return tr("updated on %1").arg(date(dataAtMs));
}

QString LocalText::late(qint64 dataAtMs, qint64 nowMs, qint64 cycleMs) const
{
    const qint64 ageMs = nowMs - dataAtMs;
    const qint64 stepMs = ageMs < minuteMs ? quietStepMs : minuteMs;
    return tr("%1 late, cycle %2").arg(duration(qMax(stepMs, ageMs / stepMs * stepMs)), duration(cycleMs));
}

QString LocalText::loading(qint64 sinceMs, qint64 nowMs) const
{
    return tr("loading · %1").arg(duration(qMax<qint64>(0, nowMs - sinceMs) / secondMs * secondMs));
}

QString LocalText::lastKnown(std::optional<qint64> dataAtMs, qint64 nowMs) const
{
    return dataAtMs ? tr("last data at %1").arg(moment(*dataAtMs, nowMs)) : tr("no data so far");
}

QString LocalText::countdown(qint64 leftMs) const
{
    const qint64 minutes = (leftMs < 0 ? -leftMs : leftMs) / minuteMs;
    const QString clock =
        QStringLiteral("%1:%2").arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
    return leftMs < 0 ? tr("over %1").arg(clock) : clock;
}

} // namespace toancanh::look
