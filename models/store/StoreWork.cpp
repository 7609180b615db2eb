// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/StoreWork.h"

#include "models/store/cache/OwnDatasets.h"
#include "models/store/sqlite/PrivateFiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>

namespace toancanh::store {

namespace {

Q_LOGGING_CATEGORY(log, "toancanh.store")

constexpr int WatchMs = 25;
constexpr int UpkeepPauseMs = 5;
constexpr int UpkeepLookMs = 60'000;

Result<void> makeFolder(const QString &folder)
{
    if (makePrivateFolder(folder)) {
        closeToOthers(folder);
        return {};
    }
    return failure(ErrorKind::Storage,
                   QCoreApplication::translate("toancanh::store", "the folder cannot be made: check its name and that "
                                                                  "the one above it belongs to this user"),
                   QDir::toNativeSeparators(folder));
}

template<class T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional<Error>(result.error());
}

} // namespace

Result<std::unique_ptr<StoreWork>> StoreWork::open(const dataset::StoreSettings &settings, const Clock &clock)
{
    if (auto made = makeFolder(settings.folder); !made)
        return tl::unexpected(made.error());
    const auto turn = lockFiles(settings.folder);
    auto centre = openCentre(settings.folder, settings.zone, clock.nowMs());
    if (!centre)
        return tl::unexpected(centre.error());
    auto cache = Cache::open(settings, clock);
    if (!cache)
        return tl::unexpected(cache.error());
    return std::unique_ptr<StoreWork>(new StoreWork(settings, clock, std::move(*cache), std::move(*centre)));
}

StoreWork::StoreWork(const dataset::StoreSettings &settings, const Clock &clock, std::unique_ptr<Cache> cache,
                     OpenCentre centre)
    : m_settings(settings)
    , m_clock(clock)
    , m_cache(std::move(cache))
    , m_notices(clock, settings.zone)
    , m_care(settings.folder, settings.zone, clock)
{
    m_notices.setParent(this);
    connect(&m_notices, &StoreNotices::changed, this, &StoreWork::noticesChanged);
    m_care.setParent(this);
    connect(&m_care, &FileCare::cacheIsDamaged, this, &StoreWork::replaceCache);
    connect(&m_care, &FileCare::centreIsDamaged, this, &StoreWork::salvageCentre);
    connect(&m_care, &FileCare::backedUp, this,
            [this] { m_notices.heard(dataset::Notice::Kind::BackupFails, std::nullopt); });
    connect(&m_care, &FileCare::backupFailed, this,
            [this](const Error &error) { m_notices.heard(dataset::Notice::Kind::BackupFails, error); });
    m_upkeep.setParent(this);
    connect(&m_upkeep, &QTimer::timeout, this, [this] {
        keepUp();
        m_upkeep.start(m_cache->isUpkeepDue() ? UpkeepPauseMs : UpkeepLookMs);
    });
    takeCentre(std::move(centre));
    if (!m_cache->setAsideAs().isEmpty())
        m_notices.cacheWasReplaced(m_cache->setAsideAs());
    readStates();
}

void StoreWork::takeCentre(OpenCentre file)
{
    m_centre = std::make_unique<Centre>(std::move(file.database));
    static_cast<void>(m_centre->look()); // from here on every commit of others is told
    if (file.salvage)
        m_notices.centreWasSalvaged(*file.salvage);
}

void StoreWork::start()
{
    auto *watch = new QTimer(this);
    watch->setTimerType(Qt::PreciseTimer);
    connect(watch, &QTimer::timeout, this, &StoreWork::look);
    watch->start(WatchMs);
    m_upkeep.setSingleShot(true);
    m_upkeep.start(m_settings.retentionAfterMs);
    m_care.start(!m_cache->isWhollyChecked());
}

void StoreWork::tell(const Changes &changes)
{
    if (changes.sourceStates) {
        readStates();
        Q_EMIT sourceStatesChanged();
    }
    if (!changes.datasets.isEmpty())
        Q_EMIT datasetsChanged(changes.datasets, changes.commitSeq);
}

void StoreWork::readStates()
{
    auto read = m_cache->sourceStates();
    if (!read)
        return;
    const QMutexLocker lock(&m_statesMutex);
    m_states = std::move(*read);
}

QList<dataset::SourceState> StoreWork::sourceStates() const
{
    const QMutexLocker lock(&m_statesMutex);
    return m_states;
}

void StoreWork::look()
{
    if (m_cache->hasMoved())
        reopenCache(Cache::File::AsItIs);
    if (m_centre->hasMoved())
        reopenCentre(false);
    const auto changes = onCache([this] { return m_cache->look(); });
    const auto centreChanges = onCentreFile([this] { return m_centre->look(); });
    const bool failed = !changes || !centreChanges;
    if (failed && !m_lookFailed)
        qCWarning(log).noquote() << (changes ? centreChanges.error() : changes.error()).sentence;
    m_lookFailed = failed;
    if (changes)
        tell(*changes);
    if (centreChanges && *centreChanges)
        Q_EMIT centreChanged();
    m_notices.expire();
}

void StoreWork::keepUp()
{
    if (m_cache->isUpkeepDue()) {
        const auto changes = onCache([this] { return m_cache->keepUp(); });
        if (changes)
            tell(*changes);
        else
            m_notices.heard(dataset::Notice::Kind::CacheCannotBeWritten, changes.error());
    }
    if (m_settings.cacheLimitBytes)
        m_notices.limitWasLookedAt(m_cache->limit(), *m_settings.cacheLimitBytes);
}

void StoreWork::replaceCache()
{
    reopenCache(m_cache->hasMoved() ? Cache::File::AsItIs : Cache::File::KnownDamaged);
}

void StoreWork::reopenCache(Cache::File file)
{
    const auto turn = lockFiles(m_settings.folder);
    if (file == Cache::File::KnownDamaged && m_cache->hasMoved())
        file = Cache::File::AsItIs; // another process was first
    auto opened = Cache::open(m_settings, m_clock, file);
    if (!opened) {
        m_notices.heard(dataset::Notice::Kind::CacheCannotBeWritten, opened.error());
        return;
    }
    m_cache = std::move(*opened);
    if (!m_cache->setAsideAs().isEmpty())
        m_notices.cacheWasReplaced(m_cache->setAsideAs());
    if (!m_cache->isWhollyChecked())
        m_care.checkCacheSoon();
    Changes all{0, {}, true};
    const QList<dataset::DatasetSpec> datasets = withOwnDatasets(m_settings.datasets);
    for (const dataset::DatasetSpec &dataset : datasets)
        all.datasets += dataset.name;
    tell(all);
}

void StoreWork::salvageCentre()
{
    reopenCentre(!m_centre->hasMoved());
}

void StoreWork::reopenCentre(bool isKnownDamaged)
{
    const auto turn = lockFiles(m_settings.folder);
    const bool salvages = isKnownDamaged && !m_centre->hasMoved();
    auto opened = salvages ? salvageDamagedCentre(m_settings.folder, m_settings.zone, m_clock.nowMs())
                           : openCentre(m_settings.folder, m_settings.zone, m_clock.nowMs());
    if (!opened) {
        m_notices.heard(dataset::Notice::Kind::CentreCannotBeWritten, opened.error());
        return;
    }
    takeCentre(std::move(*opened));
    Q_EMIT centreChanged();
}

template<class Work>
auto StoreWork::onCache(const Work &work) -> decltype(work())
{
    auto done = work();
    if (done || !m_cache->isDamaged())
        return done;
    replaceCache();
    return work();
}

template<class Work>
auto StoreWork::onCentreFile(const Work &work) -> decltype(work())
{
    auto done = work();
    if (done)
        return done;
    if (m_centre->hasMoved())
        reopenCentre(false);
    else if (m_centre->isDamaged())
        salvageCentre();
    else
        return done;
    return work();
}

Result<Changes> StoreWork::write(const std::function<Result<Changes>(Cache &)> &work)
{
    auto changes = onCache([&] { return work(*m_cache); });
    m_notices.heard(dataset::Notice::Kind::CacheCannotBeWritten, errorOf(changes));
    if (changes)
        tell(*changes);
    return changes;
}

Result<QStringList> StoreWork::picturesMissing(int limit)
{
    return onCache([&] { return m_cache->picturesMissing(limit); });
}

Result<void> StoreWork::keep(const QString &name, const QByteArray &body)
{
    return onCache([&] { return m_cache->keep(name, body); });
}

Result<void> StoreWork::setFileRead(const ReadFile &file)
{
    return onCache([&] { return m_cache->setFileRead(file); });
}

Result<void> StoreWork::setDatasets(const QList<dataset::DatasetSpec> &datasets)
{
    if (datasets == m_settings.datasets)
        return {};
    const auto changes = write([&](Cache &cache) { return cache.setDatasets(datasets); });
    if (!changes)
        return tl::unexpected(changes.error());
    const QMutexLocker lock(&m_settingsMutex);
    m_settings.datasets = datasets;
    return {};
}

void StoreWork::setCacheLimit(std::optional<qint64> limitBytes)
{
    if (limitBytes == m_settings.cacheLimitBytes)
        return;
    m_settings.cacheLimitBytes = limitBytes;
    m_cache->setLimit(limitBytes);
    m_upkeep.start(UpkeepPauseMs);
    if (!limitBytes)
        m_notices.heard(dataset::Notice::Kind::CacheAboveLimit, std::nullopt);
}

QList<dataset::DatasetSpec> StoreWork::datasets() const
{
    const QMutexLocker lock(&m_settingsMutex);
    return m_settings.datasets;
}

Result<void> StoreWork::onCentre(const std::function<Result<void>(Database &)> &work)
{
    const auto wrote = onCentreFile([&] { return m_centre->transact(work); });
    m_notices.heard(dataset::Notice::Kind::CentreCannotBeWritten, errorOf(wrote));
    if (!wrote)
        return tl::unexpected(wrote.error());
    if (*wrote)
        Q_EMIT centreChanged();
    return {};
}

Result<bool> StoreWork::takeLease(const QString &name, const QString &holder, qint64 expiresMs)
{
    auto held = onCentreFile([&] { return m_centre->takeLease(name, holder, expiresMs, m_clock.nowMs()); });
    m_notices.heard(dataset::Notice::Kind::CentreCannotBeWritten, errorOf(held));
    return held;
}

Result<void> StoreWork::releaseLease(const QString &name, const QString &holder)
{
    return onCentreFile([&] { return m_centre->releaseLease(name, holder); });
}

} // namespace toancanh::store
