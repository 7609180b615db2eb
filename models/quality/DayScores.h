// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/CyclesDue.h"

namespace toancanh::quality {

/// What the fetches of a source brought on one day.
struct DaySums
{
    qint64 rows = 0;                ///< that were looked at: those that `where` leaves out don't count
    qint64 passed = 0;              ///< of them, without anything to complain of
    qint64 rejected = 0;            ///< of them, also those that contradict an append-only dataset
    qint64 duplicates = 0;          ///< of them, whose key came before in the same fetch
    std::optional<qint64> expected; ///< keys
    std::optional<qint64> reported; ///< of them
    Cycles cycles;
    bool operator==(const DaySums &) const = default;
};

/// Vietnam's four words for public data: đúng, đủ, sạch, sống. Shares 0…1; nothing where there is nothing to judge.
struct DayScores
{
    std::optional<double> correct;  ///< đúng: rows that pass all their checks, of all
    std::optional<double> complete; ///< đủ: expected keys that reported
    std::optional<double> clean;    ///< sạch: rows that are neither rejected nor duplicates
    std::optional<double> alive;    ///< sống: cycles that were kept, of those due
    std::optional<double> score;    ///< the mean of those that can be judged
    bool operator==(const DayScores &) const = default;
};

DayScores scoresOf(const DaySums &sums);

} // namespace toancanh::quality
