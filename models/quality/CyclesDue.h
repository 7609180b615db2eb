// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/Rest.h"

#include <QMap>
#include <QTimeZone>

#include <functional>

namespace toancanh::quality {

/// What a source promises of its cycle. Both functions are pure; times UTC ms.
struct CycleRules
{
    qint64 everyMs = 0;
    std::function<bool(qint64)> isOpen;                           ///< within its working hours
    std::function<std::optional<dataset::Rest>(qint64)> restFrom; ///< the first rest after a time
};

struct Cycles
{
    qint64 due = 0;
    qint64 kept = 0; ///< after which the data were younger than two promised cycles
    bool operator==(const Cycles &) const = default;
};

/// The cycles that were due after one moment up to another, while the data were as old as `dataAtMs` (nothing: there
/// were none), for each local day by its midnight. Cycles are counted from midnight on, none shorter than a minute and
/// none longer than a day, so that a source of a month is judged daily as well. Of more than two days only the last
/// two are judged.
QMap<qint64, Cycles> cyclesDue(qint64 afterMs, qint64 toMs, const std::optional<qint64> &dataAtMs,
                               const CycleRules &rules, const QTimeZone &zone);

/// The midnight before a moment.
qint64 dayOf(qint64 ms, const QTimeZone &zone);

} // namespace toancanh::quality
