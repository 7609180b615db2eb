// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/FetchRound.h"

#include "models/base/WhenDone.h"
#include "models/source/collect/FetchRequests.h"

namespace toancanh::app {

FetchRound::FetchRound(store::Store &store, const QList<source::SourceSpec> &sources, const source::SecretOf &secretOf,
                       const Clock &clock, const QTimeZone &zone)
    : m_store(store), m_sources(sources), m_secretOf(secretOf), m_clock(clock), m_zone(zone), m_lease(store)
{
    for (const source::SourceSpec &source : sources)
        m_missing.insert(source.id);
    connect(&m_store, &store::Store::sourceStatesChanged, this, &FetchRound::look, Qt::QueuedConnection);
    connect(&m_lease, &CollectorLease::told, this, &FetchRound::collect);
}

void FetchRound::start()
{
    m_askedMs = m_clock.nowMs();
    whenDone(source::askForFetch(m_store, m_missing.values(), m_askedMs), this, [this](const Result<void> &asked) {
        if (asked)
            m_lease.start();
        else
            Q_EMIT couldNotAsk(asked.error());
    });
}

QFuture<Result<void>> FetchRound::giveUp()
{
    return source::withdrawFetch(m_store, m_missing.values());
}

/// Also later: who collected may have ended in the meantime.
void FetchRound::collect(bool isOurs)
{
    if (!isOurs || m_collector)
        return;
    m_collector = std::make_unique<source::Collector>(m_store, m_sources, m_secretOf, m_clock, m_zone);
    m_collector->start();
}

void FetchRound::look()
{
    const bool waited = !m_missing.isEmpty();
    const QList<dataset::SourceState> states = m_store.sourceStates();
    for (const dataset::SourceState &state : states) {
        if (state.lastTryMs.value_or(0) < m_askedMs || !m_missing.remove(state.source))
            continue;
        if (state.error)
            m_failed.insert(state.source);
    }
    if (waited && m_missing.isEmpty())
        Q_EMIT ended();
}

} // namespace toancanh::app
