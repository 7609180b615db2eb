// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace toancanh::camera {

/// Turns a stream's presentation times into the sender's UTC time, from what RTCP sender reports tell.
/// A camera whose clock is more than a day off says nothing useful: then there is no sender time.
class SenderClock
{
public:
    /// The wall clock of the sender at presentation time `ptsUs`, as a report implies it.
    void relate(qint64 ptsUs, qint64 wallclockUs) { m_offsetUs = wallclockUs - ptsUs; }
    std::optional<qint64> utcMs(qint64 ptsUs, qint64 arrivalMs) const
    {
        constexpr qint64 dayMs = 86'400'000;
        if (!m_offsetUs)
            return std::nullopt;
        const qint64 senderMs = (ptsUs + *m_offsetUs) / 1000;
        return qAbs(senderMs - arrivalMs) > dayMs ? std::nullopt : std::optional<qint64>(senderMs);
    }

private:
    std::optional<qint64> m_offsetUs;
};

} // namespace toancanh::camera
