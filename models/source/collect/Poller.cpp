// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/Poller.h"

#include "models/source/collect/SnapshotGuard.h"
#include "models/source/collect/SourceLog.h"
#include "models/source/request/SourceAdvice.h"

namespace toancanh::source {

namespace {

constexpr qint64 rowsWaitMs = 5000;
constexpr qint64 overdueMs = 1000;
constexpr qint64 worthTellingMs = 2000;
constexpr qint64 longestTimerMs = 24LL * 3600 * 1000;

} // namespace

Result<std::unique_ptr<Poller>> Poller::make(const SourceSpec &source, const dataset::DatasetSpec &dataset,
                                             const CollectorParts &parts)
{
    Result<std::unique_ptr<SourceRun>> run = SourceRun::make(source, dataset, parts);
    if (!run)
        return tl::unexpected<Error>(run.error());
    return std::unique_ptr<Poller>(new Poller(source, dataset, parts, std::move(*run)));
}

Poller::Poller(const SourceSpec &source, const dataset::DatasetSpec &dataset, const CollectorParts &parts,
               std::unique_ptr<SourceRun> run)
    : SourceKeeper(source, dataset)
    , m_parts(parts)
    , m_run(std::move(run))
    , m_quality(source, dataset, parts)
    , m_schedule(source.everyMs, source.schedule, parts.zone)
    , m_timer(this)
{
    m_state.source = source.id;
    m_state.dataset = source.into;
    m_state.title = source.title;
    m_state.everyMs = source.everyMs;
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a time of day is not to be met early
    connect(&m_timer, &QTimer::timeout, this, &Poller::wake);
    if (m_source.walksDataset()) {
        connect(&m_parts.store, &store::Store::datasetsChanged, this, [this](const QStringList &datasets) {
            if (m_waitsForRows && datasets.contains(m_source.forEach->dataset))
                waitFor(m_schedule.openMs(m_parts.clock.nowMs(), 0));
        });
    }
}

void Poller::start(const std::optional<dataset::SourceState> &former)
{
    if (former)
        takeFormer(*former);
    tryAfter(m_schedule.firstMs(m_parts.clock.nowMs(), m_state.lastSuccessMs, m_state.error.has_value()));
}

void Poller::takeFormer(const dataset::SourceState &former)
{
    m_state.lastSuccessMs = former.lastSuccessMs;
    m_state.lastTryMs = former.lastTryMs;
    m_state.dataAtMs = former.dataAtMs;
    m_state.error = former.error;
    m_state.failingSinceMs = former.failingSinceMs;
    m_state.wholeToMs = former.wholeToMs;
    m_state.rows = former.rows;
    m_state.rejected = former.rejected;
    if (m_source.snapshot) {
        m_state.warning = former.warning;
        m_state.heldRows = former.heldRows;
    }
}

void Poller::fetchNow(qint64 askedAtMs)
{
    if (m_busy)
        m_refetchIgnoringHours = m_refetchIgnoringHours || m_startedMs <= askedAtMs;
    else
        waitFor(0);
}

void Poller::fetchSoon()
{
    m_refetchWhenDone = m_busy;
    if (m_busy)
        return;
    const qint64 waitMs = m_schedule.soonMs(m_parts.clock.nowMs());
    if (waitMs > worthTellingMs)
        tryAfter(waitMs);
    else
        waitFor(waitMs);
}

void Poller::catchUp()
{
    if (!m_busy && m_timer.isActive() && m_parts.clock.monotonicMs() > m_dueMs + overdueMs)
        fetchSoon();
}

void Poller::wake()
{
    if (m_timerIsPartial)
        sleepUntilDue();
    else
        begin();
}

void Poller::begin()
{
    if (m_busy)
        return;
    m_busy = true;
    m_startedMs = m_parts.clock.nowMs();
    m_startedMonotonicMs = m_parts.clock.monotonicMs();
    m_refetchWhenDone = false;
    m_refetchIgnoringHours = false;
    m_run->start(m_state, m_startedMs, [this](const RunResult &result) { end(result); });
}

void Poller::end(const RunResult &result)
{
    m_waitsForRows = result.waitsForRows;
    if (m_waitsForRows) {
        m_busy = false;
        waitFor(m_schedule.openMs(m_startedMs, qMin(rowsWaitMs, m_source.everyMs)));
        return;
    }
    m_quality.take(result, m_startedMs, m_state.dataAtMs);
    m_state.lastTryMs = m_startedMs;
    if (result.fetch.error && result.fetch.rejected > 0)
        m_state.rejected = result.fetch.rejected;
    if (result.fetch.error)
        fail(*result.fetch.error, result.fetch.retryAfterMs);
    else
        succeed(result);
}

void Poller::succeed(const RunResult &result)
{
    const qint64 nowMs = m_parts.clock.nowMs();
    if (result.removal)
        takeRemoval(result);
    if (result.fileError)
        m_health.complain(m_state, *result.fileError, m_source, m_parts.secretOf, nowMs);
    else
        m_health.heal(m_state, m_source, result.fetch.rows, nowMs);
    // Where nothing that came could be used, the data are as old as they were.
    if (!result.fileError || !result.readNoFile)
        tellOfData(result);
    const qint64 cycleMs = m_schedule.afterSuccessMs(nowMs, m_parts.clock.monotonicMs() - m_startedMonotonicMs);
    m_busy = false;
    tryAfter(m_refetchIgnoringHours ? 0 : m_refetchWhenDone || result.hasMore ? m_schedule.soonMs(nowMs) : cycleMs);
}

void Poller::takeRemoval(const RunResult &result)
{
    const bool wasHeld = m_state.warning.has_value();
    m_state.heldRows.reset();
    m_state.warning.reset();
    if (result.removal->held > 0) {
        m_state.heldRows = result.removal->held;
        m_state.warning = heldWarning(m_source, result.removal->held, result.rowsBefore);
        if (!wasHeld)
            qCWarning(sourceLog).noquote() << warningSentence(m_source, *m_state.warning);
    } else if (wasHeld) {
        qCInfo(sourceLog).noquote() << releasedSentence(m_source, result.removal->removed);
    }
}

void Poller::tellOfData(const RunResult &result)
{
    m_state.lastSuccessMs = m_parts.clock.nowMs();
    const std::optional<qint64> newestMs = result.fetch.newestMs;
    const bool isAdded = m_source.since || m_source.folder; // to what came before, which may be newer
    if (m_source.freshnessIsFetch)
        m_state.dataAtMs = m_startedMs;
    else if (newestMs)
        m_state.dataAtMs = qMax(*newestMs, isAdded ? m_state.dataAtMs.value_or(*newestMs) : *newestMs);
    m_state.wholeToMs = result.wholeToMs;
    if (result.fetch.unchanged)
        return;
    m_state.rows = result.fetch.rows;
    m_state.rejected = result.fetch.rejected + result.conflicts;
}

void Poller::fail(const Error &error, std::optional<qint64> retryAfterMs)
{
    const qint64 nowMs = m_parts.clock.nowMs();
    m_health.complain(m_state, error, m_source, m_parts.secretOf, nowMs);
    m_busy = false;
    tryAfter(m_refetchIgnoringHours ? 0 : m_schedule.afterFailureMs(nowMs, error.kind, retryAfterMs));
}

/// The next fetch, also as its state tells.
void Poller::tryAfter(qint64 ms)
{
    m_state.nextTryMs = m_parts.clock.nowMs() + ms;
    publish();
    waitFor(ms);
}

void Poller::waitFor(qint64 ms)
{
    m_dueMs = m_parts.clock.monotonicMs() + ms;
    sleepUntilDue();
}

/// A timer counts no more than some weeks.
void Poller::sleepUntilDue()
{
    const qint64 leftMs = qMax<qint64>(0, m_dueMs - m_parts.clock.monotonicMs());
    m_timerIsPartial = leftMs > longestTimerMs;
    m_timer.start(int(qMin(leftMs, longestTimerMs)));
}

void Poller::publish()
{
    if (m_state.dataAtMs)
        m_state.rest = m_schedule.restFrom(*m_state.dataAtMs);
    m_parts.store.setSourceState(m_state);
}

} // namespace toancanh::source
