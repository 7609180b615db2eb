// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/Poller.h"

#include "models/base/WhenDone.h"
#include "models/source/CredentialsOf.h"
#include "models/source/SourceAdvice.h"
#include "models/source/SourceLog.h"

namespace toancanh::source {

namespace {

/// So many rows are committed well within the 50 ms that a transaction may take.
constexpr size_t rowsPerTransaction = 3000;
constexpr qint64 rowsWaitMs = 5000;
constexpr qint64 overdueMs = 1000;

} // namespace

Result<std::unique_ptr<Poller>> Poller::make(const SourceSpec &source, const store::DatasetSpec &dataset,
                                             const Shared &shared)
{
    const Result<RequestBuilder> builder = RequestBuilder::compile(source.request, shared.zone);
    if (!builder)
        return tl::unexpected<Error>(builder.error());
    const Result<std::shared_ptr<PageReader>> reader = PageReader::make(source, dataset, shared.zone);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    return std::unique_ptr<Poller>(new Poller(source, shared, *builder, *reader));
}

Poller::Poller(const SourceSpec &source, const Shared &shared, const RequestBuilder &builder,
               std::shared_ptr<PageReader> reader)
    : m_source(source), m_shared(shared), m_builder(builder), m_reader(std::move(reader)), m_schedule(source.everyMs)
{
    m_state.source = source.id;
    m_state.dataset = source.into;
    m_state.title = source.title;
    m_state.everyMs = source.everyMs;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Poller::begin);
    if (m_source.forEach) {
        connect(&m_shared.store, &store::Store::datasetsChanged, this, [this](const QStringList &datasets) {
            if (m_waitsForRows && datasets.contains(m_source.forEach->dataset))
                waitFor(0);
        });
    }
}

void Poller::start(const std::optional<store::SourceState> &former)
{
    const qint64 nowMs = m_shared.clock.nowMs();
    if (former) {
        m_state.lastSuccessMs = former->lastSuccessMs;
        m_state.dataAtMs = former->dataAtMs;
        m_state.error = former->error;
        m_state.failingSinceMs = former->failingSinceMs;
        m_state.wholeToMs = former->wholeToMs;
        m_state.rows = former->rows;
        m_state.rejected = former->rejected;
    }
    const qint64 waitMs = m_schedule.firstMs(nowMs, m_state.lastSuccessMs, m_state.error.has_value());
    m_state.nextTryMs = nowMs + waitMs;
    publish();
    waitFor(waitMs);
}

void Poller::fetchNow()
{
    if (!m_busy)
        waitFor(0);
}

void Poller::fetchSoon()
{
    m_againSoon = m_busy;
    if (!m_busy)
        waitFor(m_schedule.soonMs());
}

void Poller::catchUp()
{
    if (!m_busy && m_timer.isActive() && m_shared.clock.monotonicMs() > m_dueMs + overdueMs)
        waitFor(m_schedule.soonMs());
}

void Poller::begin()
{
    if (m_busy)
        return;
    m_busy = true;
    m_startedMs = m_shared.clock.nowMs();
    m_startedMonotonicMs = m_shared.clock.monotonicMs();
    m_againSoon = false;
    const Result<std::optional<FetchPlan>> planned = plan();
    if (!planned) {
        fail(planned.error(), {});
        return;
    }
    m_waitsForRows = !*planned;
    if (m_waitsForRows) {
        m_busy = false;
        waitFor(qMin(rowsWaitMs, m_source.everyMs));
        return;
    }
    if (const Result<void> secret = readSecret(); !secret) {
        fail(secret.error(), {});
        return;
    }
    m_fetch = std::make_unique<Fetch>(
        FetchParts{m_source, m_builder, m_reader, m_authorizer, m_shared.workers, m_shared.clock}, **planned,
        [this](MappedPage rows, const Fetch::Committed &committed) {
            write(std::make_shared<MappedPage>(std::move(rows)), 0, committed);
        },
        [this](const FetchResult &result) { end(result); });
    m_fetch->start();
}

/// A secret is read anew after a refusal: a person may have changed it meanwhile.
Result<void> Poller::readSecret()
{
    const bool refused = m_state.error && m_state.error->kind == ErrorKind::Auth;
    if (m_authorizer && !refused)
        return {};
    const Result<net::Credentials> credentials = credentialsOf(m_source.request.auth, m_shared.secretOf);
    if (!credentials)
        return tl::unexpected<Error>(credentials.error());
    m_authorizer = std::make_shared<net::Authorizer>(m_shared.client, *credentials);
    return {};
}

/// Nothing while the dataset that for-each walks was never filled.
Result<std::optional<FetchPlan>> Poller::plan()
{
    FetchPlan plan;
    if (m_source.forEach) {
        const Result<QList<QVariantMap>> rows = m_shared.cache.eachRows(*m_source.forEach);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        m_hadRows = m_hadRows || !rows->isEmpty();
        if (!m_hadRows)
            return std::optional<FetchPlan>();
        plan.eachRows = *rows;
    }
    if (m_source.since) {
        const Result<std::optional<qint64>> newest = m_shared.cache.newestMs(m_source);
        if (!newest)
            return tl::unexpected<Error>(newest.error());
        plan.sinceMs = sinceMs(*m_source.since, *newest, m_state.wholeToMs, m_startedMs);
    }
    return std::optional(plan);
}

void Poller::write(const std::shared_ptr<MappedPage> &rows, size_t from, const Fetch::Committed &committed)
{
    const size_t to = qMin(rows->rows.size(), from + rowsPerTransaction);
    store::Page part;
    part.dataset = m_source.into;
    part.source = m_source.id;
    part.fetchedAtMs = m_startedMs; // the end of a snapshot deletes what carries another time
    part.rows.assign(std::make_move_iterator(rows->rows.begin() + qsizetype(from)),
                     std::make_move_iterator(rows->rows.begin() + qsizetype(to)));
    if (from == 0) {
        part.rejected = std::move(rows->rejected);
        part.rejected.insert(part.rejected.end(), rows->notes.begin(), rows->notes.end());
    }
    if (part.rows.empty() && part.rejected.empty()) {
        committed({});
        return;
    }
    whenDone(m_shared.store.write(std::move(part)), m_fetch.get(),
             [this, rows, to, committed](const Result<qint64> &written) {
                 if (!written)
                     committed(written.error());
                 else if (to < rows->rows.size())
                     write(rows, to, committed);
                 else
                     committed({});
             });
}

void Poller::end(const FetchResult &result)
{
    m_fetch.release()->deleteLater();
    if (result.error)
        fail(*result.error, result.retryAfterMs);
    else if (m_source.snapshot)
        removeUnseen(result);
    else
        succeed(result);
}

void Poller::removeUnseen(const FetchResult &result)
{
    whenDone(m_shared.store.removeUnseen(m_source.id, m_source.into, m_startedMs), this,
             [this, result](const Result<store::Removal> &removed) {
                 if (removed)
                     succeed(result);
                 else
                     fail(removed.error(), {});
             });
}

void Poller::succeed(const FetchResult &result)
{
    const qint64 nowMs = m_shared.clock.nowMs();
    if (m_state.error)
        qCInfo(sourceLog).noquote() << healedSentence(m_source, result.rows,
                                                      qMax<qint64>(0, nowMs - m_state.failingSinceMs.value_or(nowMs)));
    m_isToldBroken = false;
    m_state.error.reset();
    m_state.failingSinceMs.reset();
    m_state.lastSuccessMs = nowMs;
    if (m_source.freshnessIsFetch)
        m_state.dataAtMs = m_startedMs;
    else if (result.newestMs)
        m_state.dataAtMs =
            qMax(*result.newestMs, m_source.since ? m_state.dataAtMs.value_or(*result.newestMs) : *result.newestMs);
    if (m_source.since) {
        if (const Result<std::optional<qint64>> newest = m_shared.cache.newestMs(m_source))
            m_state.wholeToMs = *newest;
    }
    m_state.rows = result.rows;
    m_state.rejected = result.rejected;
    const qint64 cycleMs = m_schedule.afterSuccessMs(m_shared.clock.monotonicMs() - m_startedMonotonicMs);
    const qint64 waitMs = m_againSoon ? m_schedule.soonMs() : cycleMs;
    m_state.nextTryMs = nowMs + waitMs;
    m_busy = false;
    publish();
    waitFor(waitMs);
}

void Poller::fail(Error error, std::optional<qint64> retryAfterMs)
{
    const qint64 nowMs = m_shared.clock.nowMs();
    error = advised(std::move(error), m_source, m_shared.secretOf);
    if (!m_isToldBroken)
        qCWarning(sourceLog).noquote() << brokenSentence(m_source, error);
    m_isToldBroken = true;
    m_state.failingSinceMs = m_state.failingSinceMs.value_or(nowMs);
    const qint64 waitMs = m_schedule.afterFailureMs(error.kind, retryAfterMs);
    m_state.error = std::move(error);
    m_state.nextTryMs = nowMs + waitMs;
    m_busy = false;
    publish();
    waitFor(waitMs);
}

void Poller::waitFor(qint64 ms)
{
    m_dueMs = m_shared.clock.monotonicMs() + ms;
    m_timer.start(int(qBound<qint64>(0, ms, 7LL * 24 * 3600 * 1000)));
}

void Poller::publish()
{
    m_shared.store.setSourceState(m_state);
}

} // namespace toancanh::source
