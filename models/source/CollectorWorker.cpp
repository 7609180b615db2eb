// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/CollectorWorker.h"

#include "models/base/WhenDone.h"
#include "models/source/CredentialsOf.h"
#include "models/source/SourceLog.h"

#include <algorithm>

namespace toancanh::source {

namespace {

constexpr int beatMs = 1000;
constexpr qint64 setFetchEveryMs = 60'000;
constexpr int readingThreads = 2;
constexpr int longestDiskWaitMs = 2000;

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
    m_disks->setObjectName(QStringLiteral("folders"));
}

/// A network drive that is gone may never answer: nobody waits for it, and what runs there needs nothing of ours.
CollectorWorker::~CollectorWorker()
{
    m_pollers.clear();
    m_disks->clear();
    if (!m_disks->waitForDone(longestDiskWaitMs))
        static_cast<void>(m_disks.release());
}

void CollectorWorker::start()
{
    m_client = std::make_unique<net::HttpClient>(m_clock);
    m_cache = std::make_unique<SourceCache>(m_store.cachePath(), m_zone);
    m_pictures = std::make_unique<PictureFetcher>(m_store, *m_client, QSet<QString>());
    addPollers();
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

/// One for each source that has none.
void CollectorWorker::addPollers()
{
    const QList<store::DatasetSpec> datasets = m_store.datasets();
    const QList<store::SourceState> former = m_store.sourceStates();
    QSet<QString> hosts;
    int folders = 1;
    for (const SourceSpec &source : std::as_const(m_sources)) {
        hosts.insert(hostOf(source.request));
        folders += source.folder ? 1 : 0;
    }
    hosts.remove(QString());
    m_pictures->setHosts(hosts);
    m_disks->setMaxThreadCount(folders);
    for (const SourceSpec &source : std::as_const(m_sources)) {
        const bool runs = std::any_of(m_pollers.begin(), m_pollers.end(),
                                      [&](const auto &poller) { return poller->source().id == source.id; });
        std::unique_ptr<Poller> poller = runs ? nullptr : pollerFor(source, datasets);
        if (!poller)
            continue;
        const auto state = std::find_if(former.cbegin(), former.cend(), [&](const store::SourceState &one) {
            return one.source == source.id && one.dataset == source.into;
        });
        poller->start(state == former.cend() ? std::nullopt : std::optional(*state));
        m_pollers.push_back(std::move(poller));
    }
}

std::unique_ptr<Poller> CollectorWorker::pollerFor(const SourceSpec &source, const QList<store::DatasetSpec> &datasets)
{
    const auto dataset = std::find_if(datasets.cbegin(), datasets.cend(),
                                      [&](const store::DatasetSpec &one) { return one.name == source.into; });
    if (dataset == datasets.cend()) {
        qCWarning(sourceLog).noquote()
            << tr("source %1 is left out: there is no dataset \"%2\"").arg(source.id, source.into);
        return nullptr;
    }
    Result<std::unique_ptr<Poller>> poller = Poller::make(
        source, *dataset, {m_store, *m_client, *m_cache, m_workers, *m_disks, m_secretOf, m_clock, m_zone});
    if (poller)
        return std::move(*poller);
    qCWarning(sourceLog).noquote() << tr("source %1 is left out: %2").arg(source.id, poller.error().sentence);
    return nullptr;
}

void CollectorWorker::fetchNow(const QString &source)
{
    for (const std::unique_ptr<Poller> &poller : m_pollers) {
        if (poller->source().id == source)
            poller->fetchNow();
    }
}

void CollectorWorker::replace(const QList<SourceSpec> &sources, const QList<store::DatasetSpec> &datasets)
{
    if (m_isReplacing) {
        m_waiting = Declared{sources, datasets};
        return;
    }
    m_isReplacing = true;
    const Declared declared{sources, datasets};
    // First, so that no row of the former shape comes into a table of the new one.
    stopAllBut(declared);
    whenDone(m_store.setDatasets(datasets), this,
             [this, declared](const Result<void> &done) { endReplacing(declared, done); });
}

void CollectorWorker::stopAllBut(const Declared &declared)
{
    std::erase_if(m_pollers, [&](const std::unique_ptr<Poller> &poller) {
        return !declared.sources.contains(poller->source()) || !declared.datasets.contains(poller->dataset());
    });
}

void CollectorWorker::endReplacing(const Declared &declared, const Result<void> &done)
{
    m_isReplacing = false;
    if (done) {
        QStringList gone;
        for (const SourceSpec &former : std::as_const(m_sources)) {
            if (std::none_of(declared.sources.cbegin(), declared.sources.cend(),
                             [&](const SourceSpec &source) { return source.id == former.id; }))
                gone << former.id;
        }
        if (!gone.isEmpty())
            m_store.removeSourceStates(gone);
        m_sources = declared.sources;
    } else {
        qCWarning(sourceLog).noquote() << tr("the changed sources are not taken up: %1").arg(done.error().sentence);
    }
    const size_t kept = m_pollers.size();
    addPollers();
    for (size_t i = kept; i < m_pollers.size(); ++i)
        m_pollers[i]->fetchSoon(); // who changed it wants to see what it does
    if (const auto next = std::exchange(m_waiting, {}))
        replace(next->sources, next->datasets);
}

} // namespace toancanh::source
