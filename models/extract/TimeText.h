// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/LocalTime.h"

#include <QByteArray>

namespace toancanh::extract {

/// Times as they stand in one zone, fast enough for each cell of millions of rows. One thread at a time.
class TimeText
{
public:
    explicit TimeText(const QTimeZone &zone) : m_local(zone) {}

    /// ISO 8601 with the offset: 2026-11-21T06:30:00+07:00; thousandths where there are any.
    QByteArray iso(qint64 ms) const;
    /// What a clock on the wall shows then, in milliseconds since its 1970-01-01 00:00.
    qint64 localMs(qint64 ms) const;

private:
    dataset::LocalTime m_local;
};

} // namespace toancanh::extract
