// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/DayScores.h"
#include "models/quality/FetchRecord.h"
#include "models/quality/LevelWatch.h"
#include "models/quality/ShapeWatch.h"
#include "models/quality/StuckWatch.h"

namespace toancanh::quality {

/// What a source is expected to bring in a day: so many different keys, or these (by their hashes).
using Expected = std::variant<std::monostate, qint64, std::unordered_set<qint64>>;

/// One fetch that has ended, well or badly. Times UTC ms.
struct FetchEnd
{
    qint64 startedMs = 0;
    qint64 endedMs = 0;
    std::optional<qint64> dataBeforeMs; ///< how old its data were until then
    bool isUnchanged = false;           ///< the system says that all is as it was
    qint64 conflicts = 0;               ///< rows that contradict those of an append-only dataset
    Expected expected;
};

/// All that is known of the quality of one source: its last days, what its answers look like, and what is odd in them
/// now. Pure; bounded in all its parts.
class SourceBook
{
public:
    SourceBook(RowWatchSpec rows, CycleRules cycles, const QTimeZone &zone);

    /// What stood in the store's tables and in toCbor(), before the first fetch. `fingerprint` tells one declaration of
    /// the source's request from another: what is known of its answers holds for one alone.
    void restore(const QByteArray &cbor, const QByteArray &fingerprint, const QMap<qint64, DaySums> &days,
                 const std::vector<SourceFinding> &open);
    QByteArray toCbor(const QByteArray &fingerprint) const;
    /// From when on cycles are judged. Earlier ones don't count: nothing was collecting.
    void beginAt(qint64 nowMs) { m_judgedToMs = nowMs; }

    struct Judgement
    {
        QMap<qint64, DaySums> days;          ///< that are different now, by their midnight
        std::vector<SourceFinding> findings; ///< new, still there after a minute, or ended
    };
    Judgement take(const FetchRecord &record, const FetchEnd &end);

private:
    DaySums &day(qint64 midnightMs) { return m_days[midnightMs]; }
    void countCycles(const FetchEnd &end, Judgement &judgement);
    void countRows(const FetchRecord &record, const FetchEnd &end, qint64 today);
    void countReporting(const FetchRecord &record, const FetchEnd &end, qint64 today);
    void watch(const FetchRecord &record, const FetchEnd &end);
    void compare(std::vector<SourceFinding> now, qint64 atMs, Judgement &judgement);

    RowWatchSpec m_rows;
    CycleRules m_cycles;
    QTimeZone m_zone;
    std::optional<qint64> m_judgedToMs;
    QMap<qint64, DaySums> m_days;
    std::unordered_set<qint64> m_reporting; ///< on m_reportingDay
    qint64 m_reportingDay = 0;
    ShapeWatch m_shape;
    std::vector<SourceFinding> m_shapeFindings;
    std::vector<StuckWatch> m_stuck;   ///< as RowWatchSpec::stuck
    std::vector<LevelWatch> m_level;   ///< as RowWatchSpec::level
    std::vector<SourceFinding> m_open; ///< as the table has them
};

} // namespace toancanh::quality
