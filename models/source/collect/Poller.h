// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/collect/QualityKeeper.h"
#include "models/source/collect/SourceHealth.h"
#include "models/source/collect/SourceKeeper.h"
#include "models/source/collect/SourceRun.h"
#include "models/source/schedule/PollSchedule.h"

#include <QTimer>

namespace toancanh::source {

/// Keeps a source by asking: schedule, fetch, state, backoff. Says once in the log when the source breaks and once when
/// it heals.
class Poller final : public SourceKeeper
{
    Q_OBJECT
public:
    /// Errors: Config.
    static Result<std::unique_ptr<Poller>> make(const SourceSpec &source, const dataset::DatasetSpec &dataset,
                                                const CollectorParts &parts);

    void start(const std::optional<dataset::SourceState> &former) override;
    void fetchNow(qint64 askedAtMs) override;
    void fetchSoon() override;
    void catchUp() override;

private:
    Poller(const SourceSpec &source, const dataset::DatasetSpec &dataset, const CollectorParts &parts,
           std::unique_ptr<SourceRun> run);
    void takeFormer(const dataset::SourceState &former);
    void wake();
    void begin();
    void end(const RunResult &result);
    void takeRemoval(const RunResult &result);
    void succeed(const RunResult &result);
    void tellOfData(const RunResult &result);
    void fail(const Error &error, std::optional<qint64> retryAfterMs);
    void tryAfter(qint64 ms);
    void waitFor(qint64 ms);
    void sleepUntilDue();
    void publish();

    CollectorParts m_parts;
    std::unique_ptr<SourceRun> m_run;
    QualityKeeper m_quality;
    PollSchedule m_schedule;
    QTimer m_timer;
    dataset::SourceState m_state;
    SourceHealth m_health;
    bool m_busy = false;
    bool m_timerIsPartial = false;       ///< its end is not yet what is due: a longer wait goes on
    bool m_refetchWhenDone = false;      ///< by a person's wish, while a fetch is under way
    bool m_refetchIgnoringHours = false; ///< that fetch is made also outside the working hours
    bool m_waitsForRows = false;
    qint64 m_startedMs = 0; ///< UTC
    qint64 m_startedMonotonicMs = 0;
    qint64 m_dueMs = 0; ///< monotonic
};

} // namespace toancanh::source
