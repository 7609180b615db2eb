// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/spec/LocalMoment.h"

#include <QDateTime>

namespace toancanh::source {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

qint64 offsetMs(const QTimeZone &zone, qint64 utcMs)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::utc())) * 1000LL;
}

} // namespace

// Not QDateTime's own: what it makes of times that are skipped or come twice differs between versions of Qt.
qint64 momentOf(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    const qint64 localMs = QDateTime(date, time, QTimeZone::utc()).toMSecsSinceEpoch();
    const qint64 byFormer = localMs - offsetMs(zone, localMs - dayMs);
    const qint64 byLater = localMs - offsetMs(zone, localMs + dayMs);
    if (byFormer == byLater)
        return byFormer;
    const bool formerHolds = byFormer + offsetMs(zone, byFormer) == localMs;
    const bool laterHolds = byLater + offsetMs(zone, byLater) == localMs;
    if (formerHolds && laterHolds)
        return qMin(byFormer, byLater);
    return laterHolds ? byLater : byFormer;
}

QDate dateAt(qint64 utcMs, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs + offsetMs(zone, utcMs), QTimeZone::utc()).date();
}

} // namespace toancanh::source
