// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

namespace toancanh::dataset {

/// The calendar of one time zone over UTC milliseconds, fast enough for each row of a query: it remembers between
/// which moments the zone's offset stands. For one thread at a time.
class LocalTime
{
public:
    explicit LocalTime(const QTimeZone &zone);

    qint64 offsetAt(qint64 ms) const;    ///< ms that the zone is ahead of UTC then
    qint64 startOfHour(qint64 ms) const; ///< UTC ms, like all below
    qint64 startOfDay(qint64 ms) const;
    qint64 startOfWeek(qint64 ms) const; ///< Monday, as in ISO 8601
    qint64 startOfMonth(qint64 ms) const;
    /// As QDateTime::toString writes it: "dd/MM", "HH:mm".
    QString format(qint64 ms, const QString &pattern) const;
    /// How many Mondays to Fridays come after the day of `from` up to the day of `to`, that day included;
    /// negative where `to` is the earlier.
    qint64 workingDays(qint64 fromMs, qint64 toMs) const;

private:
    qint64 dayOf(qint64 ms) const; ///< local days since 1970-01-01
    qint64 startOf(qint64 day) const;

    QTimeZone m_zone;
    mutable qint64 m_fromMs = 0; ///< m_offsetMs stands from here…
    mutable qint64 m_toMs = 0;   ///< … to before here
    mutable qint64 m_offsetMs = 0;
};

} // namespace toancanh::dataset
