// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/CollectorWorker.h"

#include "models/source/SourceLog.h"

namespace toancanh::source {

CollectorWorker::CollectorWorker(store::Store &store, const QList<SourceSpec> &sources, SecretOf secretOf,
                                 const Clock &clock, const QTimeZone &zone)
    : m_store(store), m_sources(sources), m_secretOf(std::move(secretOf)), m_clock(clock), m_zone(zone)
{}

void CollectorWorker::start()
{
    m_client = std::make_unique<net::HttpClient>(m_clock);
    m_cache = std::make_unique<SourceCache>(m_store.cachePath(), m_zone);
    const QList<store::SourceState> former = m_store.sourceStates();
    QSet<QString> hosts;
    for (const SourceSpec &source : m_sources) {
        hosts.insert(hostOf(source.request));
        addPoller(source, former);
    }
    hosts.remove(QString());
    m_pictures = std::make_unique<PictureFetcher>(m_store, *m_client, hosts);
    m_pictures->start();
}

void CollectorWorker::addPoller(const SourceSpec &source, const QList<store::SourceState> &former)
{
    for (const store::DatasetSpec &dataset : m_store.datasets()) {
        if (dataset.name != source.into)
            continue;
        Result<std::unique_ptr<Poller>> poller =
            Poller::make(source, dataset, {m_store, *m_client, *m_cache, m_secretOf, m_clock, m_zone});
        if (!poller) {
            qCWarning(sourceLog).noquote()
                << QStringLiteral("source %1 is left out: %2").arg(source.id, poller.error().sentence);
            return;
        }
        std::optional<store::SourceState> state;
        for (const store::SourceState &one : former) {
            if (one.source == source.id)
                state = one;
        }
        (*poller)->start(state);
        m_pollers.push_back(std::move(*poller));
        return;
    }
    qCWarning(sourceLog).noquote()
        << QStringLiteral("source %1 is left out: there is no dataset %2").arg(source.id, source.into);
}

void CollectorWorker::fetchNow(const QString &source)
{
    for (const std::unique_ptr<Poller> &poller : m_pollers) {
        if (poller->id() == source)
            poller->fetchNow();
    }
}

} // namespace toancanh::source
