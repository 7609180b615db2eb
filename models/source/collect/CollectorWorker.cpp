// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/CollectorWorker.h"

#include "models/base/WhenDone.h"
#include "models/source/collect/Listener.h"
#include "models/source/collect/SourceLog.h"
#include "models/source/request/CredentialsOf.h"

#include <algorithm>

namespace toancanh::source {

namespace {

using KeeperPointer = std::unique_ptr<SourceKeeper>;

constexpr int beatMs = 1000;
constexpr qint64 setFetchEveryMs = 60'000;
constexpr int readingThreads = 2;
constexpr int longestDiskWaitMs = 2000;

template<class Keeper>
Result<KeeperPointer> made(Result<std::unique_ptr<Keeper>> keeper)
{
    if (!keeper)
        return tl::unexpected<Error>(keeper.error());
    return KeeperPointer(std::move(*keeper));
}

Result<KeeperPointer> keeperOf(const SourceSpec &source, const dataset::DatasetSpec &dataset,
                               const CollectorParts &parts)
{
    return source.isStream() ? made(Listener::make(source, dataset, parts))
                             : made(Poller::make(source, dataset, parts));
}

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
    m_keepers.clear();
    m_disks->clear();
    if (!m_disks->waitForDone(longestDiskWaitMs))
        static_cast<void>(m_disks.release());
}

void CollectorWorker::start()
{
    m_client = std::make_unique<net::HttpClient>(m_clock);
    m_cache = std::make_unique<SourceCache>(m_store.cachePath(), m_zone);
    m_pictures = std::make_unique<PictureFetcher>(m_store, *m_client, QSet<QString>());
    m_requests = std::make_unique<FetchRequests>(
        m_store, [this](const QString &source, qint64 askedAtMs) { fetchNow(source, askedAtMs); });
    addKeepers();
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
    for (const std::unique_ptr<SourceKeeper> &keeper : m_keepers) {
        if (fetchesAll)
            keeper->fetchSoon();
        else
            keeper->catchUp();
    }
    if (!fetchesAll)
        return;
    m_clockWasSet = false;
    m_lastSetFetchMs = nowMs;
}

/// One for each source that has none.
void CollectorWorker::addKeepers()
{
    const QList<dataset::DatasetSpec> datasets = m_store.datasets();
    const QList<dataset::SourceState> former = m_store.sourceStates();
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
        const bool runs = std::any_of(m_keepers.begin(), m_keepers.end(),
                                      [&](const auto &keeper) { return keeper->source().id == source.id; });
        std::unique_ptr<SourceKeeper> keeper = runs ? nullptr : keeperFor(source, datasets);
        if (!keeper)
            continue;
        const auto state = std::find_if(former.cbegin(), former.cend(), [&](const dataset::SourceState &one) {
            return one.source == source.id && one.dataset == source.into;
        });
        keeper->start(state == former.cend() ? std::nullopt : std::optional(*state));
        m_keepers.push_back(std::move(keeper));
    }
    QStringList kept;
    for (const std::unique_ptr<SourceKeeper> &keeper : m_keepers)
        kept << keeper->source().id;
    m_requests->hearOf(kept);
}

std::unique_ptr<SourceKeeper> CollectorWorker::keeperFor(const SourceSpec &source,
                                                         const QList<dataset::DatasetSpec> &datasets)
{
    const auto dataset = std::find_if(datasets.cbegin(), datasets.cend(),
                                      [&](const dataset::DatasetSpec &one) { return one.name == source.into; });
    if (dataset == datasets.cend()) {
        qCWarning(sourceLog).noquote()
            << tr("source %1 is left out: there is no dataset \"%2\"").arg(source.id, source.into);
        return nullptr;
    }
    const CollectorParts parts{m_store, *m_client, *m_cache, m_workers, *m_disks, m_secretOf, m_clock, m_zone};
    Result<KeeperPointer> keeper = keeperOf(source, *dataset, parts);
    if (keeper)
        return std::move(*keeper);
    qCWarning(sourceLog).noquote() << tr("source %1 is left out: %2").arg(source.id, keeper.error().sentence);
    return nullptr;
}

void CollectorWorker::fetchNow(const QString &source, qint64 askedAtMs)
{
    for (const std::unique_ptr<SourceKeeper> &keeper : m_keepers) {
        if (keeper->source().id == source)
            keeper->fetchNow(askedAtMs);
    }
}

void CollectorWorker::replace(const QList<SourceSpec> &sources, const QList<dataset::DatasetSpec> &datasets)
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
    std::erase_if(m_keepers, [&](const std::unique_ptr<SourceKeeper> &keeper) {
        return !declared.sources.contains(keeper->source()) || !declared.datasets.contains(keeper->dataset());
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
    const size_t kept = m_keepers.size();
    addKeepers();
    for (size_t i = kept; i < m_keepers.size(); ++i)
        m_keepers[i]->fetchSoon(); // who changed it wants to see what it does
    if (const auto next = std::exchange(m_waiting, {}))
        replace(next->sources, next->datasets);
}

} // namespace toancanh::source
