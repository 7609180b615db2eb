// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/ScheduleSpec.h"

#include <QTimeZone>

namespace toancanh::source {

/// The moments that `at:` names, one after the other; pure. All times UTC ms.
class DueTimes
{
public:
    DueTimes(const QList<DueTime> &times, const QTimeZone &zone) : m_times(times), m_zone(zone) {}

    bool isEmpty() const { return m_times.isEmpty(); }
    /// The first one after a moment; nothing where none comes within two years.
    std::optional<qint64> nextMs(qint64 afterMs) const;
    /// The last one at or before a moment.
    std::optional<qint64> latestMs(qint64 nowMs) const;

private:
    QList<DueTime> m_times;
    QTimeZone m_zone;
};

/// The longest time between two of them, clocks that are changed for the summer apart: what the data's age is judged
/// by. 0 where there is none.
qint64 longestGapMs(const QList<DueTime> &times);

} // namespace toancanh::source
