// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTime>
#include <QTimeZone>

namespace toancanh::source {

/// The one moment that a date and a time of day name in a zone, UTC ms. A time that is skipped when clocks are put
/// forward is as long after the change as it was meant to be after the hour before; one that comes twice is the first.
qint64 momentOf(const QDate &date, const QTime &time, const QTimeZone &zone);

/// The local date of a moment.
QDate dateAt(qint64 utcMs, const QTimeZone &zone);

} // namespace toancanh::source
