// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field/ZoneOffset.h"

#include <limits>

namespace toancanh::field {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

} // namespace

qint64 ZoneOffset::utcMs(qint64 localMs)
{
    if (localMs >= m_fromLocalMs && localMs <= m_toLocalMs)
        return localMs - m_offsetMs;

    const QDateTime asUtc = QDateTime::fromMSecsSinceEpoch(localMs, QTimeZone::utc());
    const QDateTime local(asUtc.date(), asUtc.time(), m_zone);
    const qint64 utc = local.toMSecsSinceEpoch();

    // A day's margin at each change keeps hours that come twice or never on the careful path.
    const QTimeZone::OffsetData before = m_zone.previousTransition(local);
    const QTimeZone::OffsetData after = m_zone.nextTransition(local);
    m_offsetMs = m_zone.offsetFromUtc(local) * 1000LL;
    m_fromLocalMs = before.atUtc.isValid() ? before.atUtc.toMSecsSinceEpoch() + m_offsetMs + dayMs
                                           : std::numeric_limits<qint64>::min();
    m_toLocalMs = after.atUtc.isValid() ? after.atUtc.toMSecsSinceEpoch() + m_offsetMs - dayMs
                                        : std::numeric_limits<qint64>::max();
    return utc;
}

} // namespace toancanh::field
