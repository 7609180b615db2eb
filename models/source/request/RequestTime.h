// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/request/RequestVariables.h"

#include <QStringList>
#include <QTimeZone>

#include <vector>

namespace toancanh::source {

/// A time that a request names: "since", "now", "from", "to" or the start of the day, week (Monday), month, quarter or
/// year that is now in the centre's zone ("month-start"), moved on its calendar by lengths such as "-1M+7h"
/// (s m h d w M y).
class RequestTime
{
public:
    static QStringList names();
    /// Nothing where the text is no such time.
    static std::optional<RequestTime> parse(const QString &text);

    const QString &name() const { return m_name; }
    /// UTC ms; nothing for "since" before anything was fetched.
    std::optional<qint64> ms(const RequestVariables &variables, const QTimeZone &zone) const;

private:
    struct Move
    {
        int count = 0; ///< negative goes back
        char unit = 0;
    };
    QString m_name;
    std::vector<Move> m_moves;
};

/// The time as a format writes it: "iso" or nothing (UTC, ends in Z), "iso-offset" (+07:00), "local-z" (local time with
/// ms that is labelled Z, as some systems want it), "epoch-s", "epoch-ms", "year", "half-year" (1 or 2), "quarter",
/// "month", "day", or a pattern of Qt's letters in the zone.
QString writtenTime(qint64 ms, const QString &format, const QTimeZone &zone);

/// Whether the format writes one whole number.
bool isNumberFormat(const QString &format);

} // namespace toancanh::source
