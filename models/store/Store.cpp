// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Store.h"

#include "models/store/Cache.h"
#include "models/store/Centre.h"
#include "models/store/Database.h"
#include "models/store/DatabaseFiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QPromise>
#include <QThread>
#include <QTimer>

namespace toancanh::store {

namespace {

Q_LOGGING_CATEGORY(log, "toancanh.store")

constexpr int WatchMs = 25;
constexpr int RetentionPauseMs = 5;
constexpr int RetentionLookMs = 60'000;
constexpr int OpeningWaitMs = 20'000;

Result<void> makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder))
        return {};
    return failure(ErrorKind::Storage,
                   QCoreApplication::translate("toancanh::store", "the folder cannot be made: check its name and that "
                                                                  "the one above it belongs to this user"),
                   QDir::toNativeSeparators(folder));
}

} // namespace

/// Everything but `states` is touched by the store's thread alone once it runs.
class Store::Private
{
public:
    Private(const StoreSettings &storeSettings, const Clock &storeClock, std::unique_ptr<Cache> openCache,
            std::unique_ptr<Centre> openCentre)
        : settings(storeSettings), clock(storeClock), cache(std::move(openCache)), centre(std::move(openCentre))
    {}

    template<class T, class Work>
    QFuture<Result<T>> onThread(Work work)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const QFuture<Result<T>> future = promise->future();
        QMetaObject::invokeMethod(
            context,
            [promise, work = std::move(work)] {
                promise->addResult(work());
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

    void start();
    void tell(const Changes &changes);
    void readStates();
    void look();
    void retain();
    void reopenCache(Cache::File file);
    /// Work on the cache; where its file proves to be damaged, it is set aside and the work done on a new one.
    template<class Work>
    auto onCache(const Work &work) -> decltype(work());

    const StoreSettings settings;
    const Clock &clock;
    Store *store = nullptr;
    std::unique_ptr<Cache> cache;
    std::unique_ptr<Centre> centre;
    QThread thread;
    QObject *context = nullptr;
    bool lookFailed = false;
    mutable QMutex statesMutex;
    QList<SourceState> states;
};

void Store::Private::start()
{
    readStates();
    context = new QObject;
    auto *watch = new QTimer(context);
    watch->setTimerType(Qt::PreciseTimer);
    QObject::connect(watch, &QTimer::timeout, context, [this] { look(); });
    auto *retention = new QTimer(context);
    QObject::connect(retention, &QTimer::timeout, context, [this, retention] {
        retain();
        retention->start(cache->isRetentionDue() ? RetentionPauseMs : RetentionLookMs);
    });
    context->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, context, &QObject::deleteLater);
    thread.setObjectName(QStringLiteral("store"));
    thread.start();
    QMetaObject::invokeMethod(
        context,
        [watch, retention] {
            watch->start(WatchMs);
            retention->start(RetentionPauseMs);
        },
        Qt::QueuedConnection);
}

void Store::Private::tell(const Changes &changes)
{
    if (changes.sourceStates) {
        readStates();
        Q_EMIT store->sourceStatesChanged();
    }
    if (!changes.datasets.isEmpty())
        Q_EMIT store->datasetsChanged(changes.datasets, changes.commitSeq);
}

void Store::Private::readStates()
{
    auto read = cache->sourceStates();
    if (!read)
        return;
    const QMutexLocker lock(&statesMutex);
    states = std::move(*read);
}

void Store::Private::look()
{
    if (cache->hasMoved())
        reopenCache(Cache::File::AsItIs);
    const auto changes = onCache([this] { return cache->look(); });
    const auto centreChanges = centre->look();
    const bool failed = !changes || !centreChanges;
    if (failed && !lookFailed)
        qCWarning(log).noquote() << (changes ? centreChanges.error() : changes.error()).sentence;
    lookFailed = failed;
    if (changes)
        tell(*changes);
    if (centreChanges && *centreChanges)
        Q_EMIT store->centreChanged();
}

void Store::Private::retain()
{
    if (!cache->isRetentionDue())
        return;
    if (const auto changes = onCache([this] { return cache->retainPiece(); }))
        tell(*changes);
    else
        qCWarning(log).noquote() << changes.error().sentence;
}

void Store::Private::reopenCache(Cache::File file)
{
    auto opened = Cache::open(settings, clock, file);
    if (!opened) {
        qCWarning(log).noquote() << opened.error().sentence;
        return;
    }
    cache = std::move(*opened);
    Changes all{0, {}, true};
    for (const DatasetSpec &dataset : settings.datasets)
        all.datasets += dataset.name;
    tell(all);
}

template<class Work>
auto Store::Private::onCache(const Work &work) -> decltype(work())
{
    auto done = work();
    if (done || !cache->isDamaged())
        return done;
    // Another process may have seen it first and made a new one.
    reopenCache(cache->hasMoved() ? Cache::File::AsItIs : Cache::File::KnownDamaged);
    return work();
}

Result<std::unique_ptr<Store>> Store::open(const StoreSettings &settings, const Clock &clock)
{
    if (auto made = makeFolder(settings.folder); !made)
        return tl::unexpected(made.error());
    // Two programs that start together take turns at shaping the files.
    QLockFile opening(QDir(settings.folder).absoluteFilePath(QStringLiteral("opening.lock")));
    opening.setStaleLockTime(OpeningWaitMs);
    opening.tryLock(OpeningWaitMs);
    auto centre = openCentre(settings);
    if (!centre)
        return tl::unexpected(centre.error());
    auto cache = Cache::open(settings, clock);
    if (!cache)
        return tl::unexpected(cache.error());
    return std::unique_ptr<Store>(new Store(
        std::make_unique<Private>(settings, clock, std::move(*cache), std::make_unique<Centre>(std::move(*centre)))));
}

Store::Store(std::unique_ptr<Private> openPrivate) : d(std::move(openPrivate))
{
    d->store = this;
    d->start();
}

Store::~Store()
{
    QMetaObject::invokeMethod(d->context, [this] { d->thread.quit(); }, Qt::QueuedConnection);
    d->thread.wait();
}

QFuture<Result<qint64>> Store::write(Page page)
{
    // Shared, because an event's closure is copied, and a page with all its texts is not cheap to copy.
    return d->onThread<qint64>(
        [d = d.get(), shared = std::make_shared<const Page>(std::move(page))]() -> Result<qint64> {
            const auto changes = d->onCache([&] { return d->cache->write(*shared); });
            if (!changes)
                return tl::unexpected(changes.error());
            d->tell(*changes);
            return changes->commitSeq;
        });
}

QFuture<Result<qint64>> Store::removeUnseen(const QString &source, const QString &dataset, qint64 startedAtMs)
{
    return d->onThread<qint64>([d = d.get(), source, dataset, startedAtMs]() -> Result<qint64> {
        const auto removed = d->onCache([&] { return d->cache->removeUnseen(source, dataset, startedAtMs); });
        if (!removed)
            return tl::unexpected(removed.error());
        d->tell(removed->first);
        return removed->second;
    });
}

QFuture<Result<void>> Store::setSourceState(const SourceState &state)
{
    return d->onThread<void>([d = d.get(), state]() -> Result<void> {
        if (d->states.contains(state))
            return {};
        const auto changes = d->onCache([&] { return d->cache->setSourceState(state); });
        if (!changes)
            return tl::unexpected(changes.error());
        d->tell(*changes);
        return {};
    });
}

QList<SourceState> Store::sourceStates() const
{
    const QMutexLocker lock(&d->statesMutex);
    return d->states;
}

QFuture<Result<void>> Store::writePicture(const QString &url, const QByteArray &bytes)
{
    return d->onThread<void>([d = d.get(), url, bytes]() -> Result<void> {
        const auto changes = d->onCache([&] { return d->cache->writePicture(url, bytes); });
        if (!changes)
            return tl::unexpected(changes.error());
        d->tell(*changes);
        return {};
    });
}

QFuture<Result<QStringList>> Store::picturesMissing(int limit)
{
    return d->onThread<QStringList>(
        [d = d.get(), limit] { return d->onCache([&] { return d->cache->picturesMissing(limit); }); });
}

QFuture<Result<void>> Store::onCentre(std::function<Result<void>(Database &)> work)
{
    return d->onThread<void>([d = d.get(), work = std::move(work)]() -> Result<void> {
        const auto wrote = d->centre->transact(work);
        if (!wrote)
            return tl::unexpected(wrote.error());
        if (*wrote)
            Q_EMIT d->store->centreChanged();
        return {};
    });
}

QFuture<Result<bool>> Store::takeLease(const QString &name, const QString &holder, qint64 expiresMs)
{
    return d->onThread<bool>([d = d.get(), name, holder, expiresMs] {
        return d->centre->takeLease(name, holder, expiresMs, d->clock.nowMs());
    });
}

QFuture<Result<void>> Store::releaseLease(const QString &name, const QString &holder)
{
    return d->onThread<void>([d = d.get(), name, holder] { return d->centre->releaseLease(name, holder); });
}

QString Store::cachePath() const
{
    return cachePathIn(d->settings.folder);
}

QString Store::centrePath() const
{
    return centrePathIn(d->settings.folder);
}

const QList<DatasetSpec> &Store::datasets() const
{
    return d->settings.datasets;
}

} // namespace toancanh::store
