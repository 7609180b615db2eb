// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace toancanh::field {

/// Turns local times of one zone into UTC. Remembers the stretch between two changes of the zone's offset, so
/// that a table of times costs additions only. Not thread-safe.
class ZoneOffset
{
public:
    explicit ZoneOffset(const QTimeZone &zone) : m_zone(zone) {}

    /// `localMs` is the local time counted as if it were UTC.
    qint64 utcMs(qint64 localMs);

private:
    QTimeZone m_zone;
    qint64 m_fromLocalMs = 1; ///< an empty stretch at first
    qint64 m_toLocalMs = 0;
    qint64 m_offsetMs = 0;
};

} // namespace toancanh::field
