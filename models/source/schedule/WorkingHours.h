// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/Rest.h"
#include "models/source/spec/ScheduleSpec.h"

#include <QTimeZone>

namespace toancanh::source {

/// The stretches of time that `hours:` names; pure. Without hours it is always open. All times UTC ms.
class WorkingHours
{
public:
    WorkingHours(const std::optional<HoursSpec> &hours, const QTimeZone &zone) : m_hours(hours), m_zone(zone) {}

    bool isOpen(qint64 nowMs) const { return opensMs(nowMs) == nowMs; }
    /// The moment itself where it is open then, else the next opening.
    qint64 opensMs(qint64 nowMs) const;
    /// The rest at a moment, or the next one after it; nothing without hours.
    std::optional<dataset::Rest> restFrom(qint64 ms) const;

private:
    /// The stretch that holds a moment, or the next one after it.
    std::optional<dataset::Rest> stretch(qint64 ms) const;

    std::optional<HoursSpec> m_hours;
    QTimeZone m_zone;
};

} // namespace toancanh::source
