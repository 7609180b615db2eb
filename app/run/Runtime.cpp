// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/Runtime.h"

#include "app/run/OpenStore.h"
#include "app/run/SecretsChoice.h"

#include <QCoreApplication>
#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(lcApp)

namespace toancanh::app {

namespace {

constexpr int clockBeatMs = 1000;

} // namespace

Result<std::unique_ptr<Runtime>> Runtime::build(const RunOptions &options, check::LoadedProfile loaded,
                                                RuntimeParts parts)
{
    if (const profile::Finding *centre = loaded.profile.missingOf(profile::Profile::Part::Centre)) {
        return failure(ErrorKind::Config,
                       QCoreApplication::translate("toancanh::app", "without centre.yaml there is nothing to show"),
                       centre->text());
    }
    auto secrets = chooseSecrets(options);
    if (!secrets)
        return tl::unexpected(secrets.error());
    if (!parts.clock)
        parts.clock = std::make_unique<SystemClock>();
    auto store = openStore(options, loaded, *parts.clock);
    if (!store)
        return tl::unexpected(store.error());
    return std::unique_ptr<Runtime>(
        new Runtime(options, std::move(loaded), std::move(parts), *std::move(secrets), *std::move(store)));
}

Runtime::Runtime(const RunOptions &options, check::LoadedProfile loaded, RuntimeParts parts,
                 std::unique_ptr<secret::Secrets> secrets, std::unique_ptr<store::Store> store)
    : m_clock(std::move(parts.clock))
    , m_options(options)
    , m_loaded(std::move(loaded))
    , m_data(RunningData::of(m_loaded))
    , m_domainFolder(parts.domainFolder)
    , m_profilePace(parts.profilePace)
    , m_secrets(std::move(secrets))
    , m_store(std::move(store))
    , m_clockWatch(*m_clock)
    , m_lease(std::make_unique<CollectorLease>(*m_store))
{
    const QTimeZone zone = m_loaded.profile.centre.zone;
    m_runner = std::make_unique<metric::MetricRunner>(*m_store, m_loaded.metrics, *m_clock, zone);
    m_board = std::make_unique<alert::AlertBoard>(*m_store, m_loaded.rules, *m_clock, nullptr, zone);
    m_board->follow(); // until the lease is ours
    if (parts.hasCameras) {
        const auto secretOf = [kept = m_secrets](const QString &name) { return kept->read(name); };
        m_streams = std::make_unique<camera::StreamPool>(m_loaded.cameras, secretOf, *m_clock);
    }
    connect(m_runner.get(), &metric::MetricRunner::resultChanged, m_board.get(), &alert::AlertBoard::take);
    connect(m_store.get(), &store::Store::noticesChanged, this, &Runtime::noticesChanged, Qt::QueuedConnection);
    connect(m_lease.get(), &CollectorLease::told, this, &Runtime::followLease);
    connect(&m_clockBeat, &QTimer::timeout, this, [this] {
        if (m_clockWatch.setByMs() != 0)
            m_board->clockWasSet();
    });
}

Runtime::~Runtime()
{
    m_profileWatch.reset();
    m_collector.reset();
    m_ending.reset();
    m_lease.reset();
}

void Runtime::watch(const QStringList &metrics)
{
    QStringList watched = metrics + m_board->metrics();
    watched.removeDuplicates();
    for (const QString &metric : std::as_const(watched))
        m_runner->watch(metric);
}

void Runtime::start()
{
    m_clockBeat.start(clockBeatMs);
    m_lease->start();
    m_profileWatch = std::make_unique<ProfileWatch>(m_options.profileFolder, m_domainFolder, m_profilePace);
    connect(m_profileWatch.get(), &ProfileWatch::changed, this,
            [this](const std::shared_ptr<const check::LoadedProfile> &loaded) { takeUp(*loaded); });
}

QStringList Runtime::notices() const
{
    QStringList sentences;
    for (const dataset::Notice &notice : m_store->notices())
        sentences += notice.sentence;
    if (!m_profileNotice.isEmpty())
        sentences += m_profileNotice;
    return sentences;
}

void Runtime::followLease(bool isHeld)
{
    if (isHeld) {
        m_board->lead(CollectorLease::name(), m_lease->holder());
        collect();
    } else {
        m_board->follow();
        stopCollecting();
    }
    if (m_isCollecting == isHeld)
        return;
    m_isCollecting = isHeld;
    Q_EMIT collectingChanged(isHeld);
}

void Runtime::collect()
{
    if (m_collector || m_ending)
        return;
    const source::SecretOf secretOf([kept = m_secrets](const QString &name) { return kept->read(name); },
                                    m_secrets->description());
    // The tables are the collector's to change: another process may have written into them until now.
    const bool fits = m_store->datasets() == m_data.datasets;
    m_collector = std::make_unique<source::Collector>(*m_store, fits ? m_data.sources : QList<source::SourceSpec>(),
                                                      secretOf, *m_clock, m_loaded.profile.centre.zone);
    m_collector->start();
    if (!fits)
        m_collector->replace(m_data.sources, m_data.datasets);
}

/// Its thread may be in the midst of a large answer or wait for a keychain: it ends when it can.
void Runtime::stopCollecting()
{
    if (!m_collector)
        return;
    m_ending = std::move(m_collector);
    connect(m_ending.get(), &source::Collector::stopped, this, [this] { m_ending.reset(); }, Qt::QueuedConnection);
    m_ending->stop();
}

/// A broken change leaves all as it is.
void Runtime::takeUp(const check::LoadedProfile &changed)
{
    const profile::Findings reasons = reasonsAgainst(m_data, changed);
    m_profileNotice =
        reasons.isEmpty()
            ? QString()
            : tr("The changed profile is not taken up, its last good state goes on: %1").arg(reasons.first().text());
    Q_EMIT noticesChanged();
    if (!reasons.isEmpty()) {
        qCWarning(lcApp).noquote() << m_profileNotice;
        for (qsizetype i = 1; i < reasons.size(); ++i)
            qCWarning(lcApp).noquote() << reasons.at(i).text();
        return;
    }
    const RunningData data = RunningData::of(changed);
    const bool isSame = data.declaresTheSame(m_data);
    m_data = data;
    m_store->setCacheLimit(changed.profile.centre.cacheLimitBytes);
    if (isSame)
        return;
    qCInfo(lcApp).noquote() << tr("the changed profile is taken up: %1 sources into %2 datasets")
                                   .arg(m_data.sources.size())
                                   .arg(m_data.datasets.size());
    if (m_collector)
        m_collector->replace(m_data.sources, m_data.datasets);
}

} // namespace toancanh::app
