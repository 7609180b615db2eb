// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/CollectorWorker.h"

#include "models/source/SourceLog.h"

namespace toancanh::source {

namespace {

constexpr int beatMs = 1000;
constexpr qint64 setFetchEveryMs = 60'000;
constexpr int readingThreads = 2;

} // namespace

CollectorWorker::CollectorWorker(store::Store &store, const QList<SourceSpec> &sources, SecretOf secretOf,
                                 const Clock &clock, const QTimeZone &zone)
    : m_store(store)
    , m_sources(sources)
    , m_secretOf(std::move(secretOf))
    , m_clock(clock)
    , m_zone(zone)
    , m_beat(this)
    , m_clockWatch(clock)
{
    // Two, so that one huge answer holds up nobody, and that no more than two are taken apart in memory at a time.
    m_workers.setMaxThreadCount(readingThreads);
    m_workers.setObjectName(QStringLiteral("reading"));
}

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
    connect(&m_beat, &QTimer::timeout, this, &CollectorWorker::look);
    m_beat.start(beatMs);
}

/// Timers stand still while the computer sleeps, and times lie after the clock was set: in both cases sources are
/// due at once, each one time, spread over a second. A clock that is set again and again makes no storm.
void CollectorWorker::look()
{
    if (m_clockWatch.setByMs() != 0)
        m_clockWasSet = true;
    const qint64 nowMs = m_clock.monotonicMs();
    const bool fetchesAll = m_clockWasSet && (!m_lastSetFetchMs || nowMs - *m_lastSetFetchMs >= setFetchEveryMs);
    for (const std::unique_ptr<Poller> &poller : m_pollers) {
        if (fetchesAll)
            poller->fetchSoon();
        else
            poller->catchUp();
    }
    if (!fetchesAll)
        return;
    m_clockWasSet = false;
    m_lastSetFetchMs = nowMs;
}

void CollectorWorker::addPoller(const SourceSpec &source, const QList<store::SourceState> &former)
{
    for (const store::DatasetSpec &dataset : m_store.datasets()) {
        if (dataset.name != source.into)
            continue;
        Result<std::unique_ptr<Poller>> poller =
            Poller::make(source, dataset, {m_store, *m_client, *m_cache, m_workers, m_secretOf, m_clock, m_zone});
        if (!poller) {
            qCWarning(sourceLog).noquote() << tr("source %1 is left out: %2").arg(source.id, poller.error().sentence);
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
        << tr("source %1 is left out: there is no dataset \"%2\"").arg(source.id, source.into);
}

void CollectorWorker::fetchNow(const QString &source)
{
    for (const std::unique_ptr<Poller> &poller : m_pollers) {
        if (poller->id() == source)
            poller->fetchNow();
    }
}

} // namespace toancanh::source
