// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/DayScores.h"

namespace toancanh::quality {

namespace {

std::optional<double> share(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return {};
    return double(qBound<qint64>(0, part, whole)) / double(whole);
}

} // namespace

DayScores scoresOf(const DaySums &sums)
{
    DayScores scores;
    scores.correct = share(sums.passed, sums.rows);
    scores.clean = share(sums.rows - sums.rejected - sums.duplicates, sums.rows);
    if (sums.expected && sums.reported)
        scores.complete = share(*sums.reported, *sums.expected);
    scores.alive = share(sums.cycles.kept, sums.cycles.due);
    double sum = 0;
    int judged = 0;
    for (const std::optional<double> &one : {scores.correct, scores.complete, scores.clean, scores.alive}) {
        sum += one.value_or(0);
        judged += one ? 1 : 0;
    }
    if (judged > 0)
        scores.score = sum / judged;
    return scores;
}

} // namespace toancanh::quality
