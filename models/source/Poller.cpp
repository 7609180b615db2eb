// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/Poller.h"

#include "models/base/WhenDone.h"
#include "models/source/CredentialsOf.h"
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
    Result<Mapping> mapping = Mapping::compile(source, dataset, shared.zone);
    if (!mapping)
        return tl::unexpected<Error>(mapping.error());
    return std::unique_ptr<Poller>(new Poller(source, shared, *builder, std::move(*mapping)));
}

Poller::Poller(const SourceSpec &source, const Shared &shared, const RequestBuilder &builder, Mapping mapping)
    : m_source(source), m_shared(shared), m_builder(builder), m_mapping(std::move(mapping)), m_schedule(source.everyMs)
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
    m_lastStampMs = m_startedMs;
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
        FetchParts{m_source, m_builder, m_mapping, m_authorizer, m_shared.clock}, **planned,
        [this](MappedPage page, const Fetch::Committed &committed) {
            write(std::make_shared<MappedPage>(std::move(page)), 0, committed);
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
        const Result<qint64> since = m_shared.cache.sinceMs(m_source, m_startedMs);
        if (!since)
            return tl::unexpected<Error>(since.error());
        plan.sinceMs = *since;
    }
    return std::optional(plan);
}

void Poller::write(const std::shared_ptr<MappedPage> &page, size_t from, const Fetch::Committed &committed)
{
    const size_t to = qMin(page->rows.size(), from + rowsPerTransaction);
    store::Page part;
    part.dataset = m_source.into;
    part.source = m_source.id;
    // Never before the start, even when the clock is set back: the end of a snapshot deletes what is older.
    part.fetchedAtMs = qMax(m_startedMs, m_shared.clock.nowMs());
    m_lastStampMs = qMax(m_lastStampMs, part.fetchedAtMs);
    part.rows.assign(std::make_move_iterator(page->rows.begin() + qsizetype(from)),
                     std::make_move_iterator(page->rows.begin() + qsizetype(to)));
    if (from == 0) {
        part.rejected = std::move(page->rejected);
        part.rejected.insert(part.rejected.end(), page->notes.begin(), page->notes.end());
    }
    if (part.rows.empty() && part.rejected.empty()) {
        committed({});
        return;
    }
    whenDone(m_shared.store.write(std::move(part)), m_fetch.get(),
             [this, page, to, committed](const Result<qint64> &written) {
                 if (!written)
                     committed(written.error());
                 else if (to < page->rows.size())
                     write(page, to, committed);
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
    whenDone(m_shared.store.removeUnseen(m_source.id, m_source.into, m_startedMs, m_lastStampMs), this,
             [this, result](const Result<qint64> &removed) {
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
        qCInfo(sourceLog).noquote() << QStringLiteral("source %1 works again").arg(m_source.id);
    m_state.error.reset();
    m_state.failingSinceMs.reset();
    m_state.lastSuccessMs = nowMs;
    if (m_source.freshnessIsFetch)
        m_state.dataAtMs = m_startedMs;
    else if (result.newestMs)
        m_state.dataAtMs =
            qMax(*result.newestMs, m_source.since ? m_state.dataAtMs.value_or(*result.newestMs) : *result.newestMs);
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
    if (error.kind == ErrorKind::Auth && !m_source.request.auth.secret.isEmpty())
        error.sentence = tr("%1; check the secret \"%2\"").arg(error.sentence, m_source.request.auth.secret);
    if (!m_state.error) {
        const QString place = error.where.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(error.where);
        qCWarning(sourceLog).noquote()
            << QStringLiteral("source %1 fails: %2%3").arg(m_source.id, error.sentence, place);
    }
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
