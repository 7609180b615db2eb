// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Store.h"

#include "models/store/StoreWork.h"
#include "models/store/sqlite/DatabaseFiles.h"

#include <QCoreApplication>
#include <QPromise>

namespace toancanh::store {

Result<std::unique_ptr<Store>> Store::open(const dataset::StoreSettings &settings, const Clock &clock)
{
    auto work = StoreWork::open(settings, clock);
    if (!work)
        return tl::unexpected(work.error());
    return std::unique_ptr<Store>(new Store(settings, std::move(*work)));
}

Store::Store(const dataset::StoreSettings &settings, std::unique_ptr<StoreWork> work)
    : m_settings(settings), m_work(work.release())
{
    // Direct: who listens to the store hears it from the store's thread, as soon as it is committed.
    connect(m_work, &StoreWork::datasetsChanged, this, &Store::datasetsChanged, Qt::DirectConnection);
    connect(m_work, &StoreWork::sourceStatesChanged, this, &Store::sourceStatesChanged, Qt::DirectConnection);
    connect(m_work, &StoreWork::centreChanged, this, &Store::centreChanged, Qt::DirectConnection);
    connect(m_work, &StoreWork::noticesChanged, this, &Store::noticesChanged, Qt::DirectConnection);
    m_work->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_work, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("store"));
    m_thread.start();
    QMetaObject::invokeMethod(m_work, &StoreWork::start, Qt::QueuedConnection);
}

Store::~Store()
{
    QMetaObject::invokeMethod(m_work, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

template<class T, class Work>
QFuture<Result<T>> Store::onThread(Work work)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const QFuture<Result<T>> future = promise->future();
    QMetaObject::invokeMethod(
        m_work,
        [promise, work = std::move(work)] {
            promise->addResult(work());
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

QFuture<Result<qint64>> Store::write(dataset::Page page)
{
    // Shared, because an event's closure is copied, and a page with all its texts is not cheap to copy.
    return onThread<qint64>(
        [work = m_work, shared = std::make_shared<const dataset::Page>(std::move(page))]() -> Result<qint64> {
            const auto changes = work->write([&](Cache &cache) { return cache.write(*shared); });
            if (!changes)
                return tl::unexpected(changes.error());
            return changes->commitSeq;
        });
}

QFuture<Result<qint64>> Store::append(dataset::Page page)
{
    return onThread<qint64>(
        [work = m_work, shared = std::make_shared<const dataset::Page>(std::move(page))]() -> Result<qint64> {
            qint64 conflicts = 0;
            const auto changes = work->write([&](Cache &cache) -> Result<Changes> {
                const auto appended = cache.append(*shared);
                if (!appended)
                    return tl::unexpected(appended.error());
                conflicts = appended->second;
                return appended->first;
            });
            if (!changes)
                return tl::unexpected(changes.error());
            return conflicts;
        });
}

QFuture<Result<dataset::Removal>> Store::removeUnseen(const QString &source, const QString &dataset, qint64 fetchedAtMs,
                                                      const dataset::RemovalLimit &limit)
{
    return onThread<dataset::Removal>(
        [work = m_work, source, dataset, fetchedAtMs, limit]() -> Result<dataset::Removal> {
            dataset::Removal removal;
            const auto changes = work->write([&](Cache &cache) -> Result<Changes> {
                const auto removed = cache.removeUnseen(source, dataset, fetchedAtMs, limit);
                if (!removed)
                    return tl::unexpected(removed.error());
                removal = removed->second;
                return removed->first;
            });
            if (!changes)
                return tl::unexpected(changes.error());
            return removal;
        });
}

QFuture<Result<void>> Store::onCacheThread(std::function<Result<Changes>(Cache &)> work)
{
    return onThread<void>([target = m_work, work = std::move(work)]() -> Result<void> {
        const auto changes = target->write(work);
        if (!changes)
            return tl::unexpected(changes.error());
        return {};
    });
}

QFuture<Result<void>> Store::setSourceState(const dataset::SourceState &state)
{
    return onThread<void>([work = m_work, state]() -> Result<void> {
        if (work->sourceStates().contains(state))
            return {};
        const auto changes = work->write([&](Cache &cache) { return cache.setSourceState(state); });
        if (!changes)
            return tl::unexpected(changes.error());
        return {};
    });
}

QFuture<Result<void>> Store::removeSourceStates(const QStringList &sources)
{
    return onCacheThread([sources](Cache &cache) { return cache.removeSourceStates(sources); });
}

QFuture<Result<void>> Store::setFileRead(const ReadFile &file)
{
    return onThread<void>([work = m_work, file] { return work->setFileRead(file); });
}

QFuture<Result<void>> Store::forgetFiles(const QString &source, const QStringList &names)
{
    return onCacheThread([source, names](Cache &cache) { return cache.forgetFiles(source, names); });
}

QFuture<Result<void>> Store::setDatasets(const QList<dataset::DatasetSpec> &datasets)
{
    return onThread<void>([work = m_work, datasets] { return work->setDatasets(datasets); });
}

QFuture<Result<void>> Store::setCacheLimit(std::optional<qint64> limitBytes)
{
    return onThread<void>([work = m_work, limitBytes] {
        work->setCacheLimit(limitBytes);
        return Result<void>();
    });
}

QList<dataset::SourceState> Store::sourceStates() const
{
    return m_work->sourceStates();
}

QFuture<Result<void>> Store::writePicture(const QString &url, const QByteArray &bytes)
{
    return onCacheThread([url, bytes](Cache &cache) { return cache.writePicture(url, bytes); });
}

QFuture<Result<QStringList>> Store::picturesMissing(int limit)
{
    return onThread<QStringList>([work = m_work, limit] { return work->picturesMissing(limit); });
}

QFuture<Result<void>> Store::keep(const QString &name, const QByteArray &body)
{
    return onThread<void>([work = m_work, name, body] { return work->keep(name, body); });
}

QFuture<Result<void>> Store::onCentre(std::function<Result<void>(Database &)> work)
{
    return onThread<void>([target = m_work, work = std::move(work)] { return target->onCentre(work); });
}

QFuture<Result<void>> Store::onCentreAs(const QString &lease, const QString &holder,
                                        std::function<Result<void>(Database &)> work)
{
    return onCentre([lease, holder, work = std::move(work)](Database &database) -> Result<void> {
        auto query = database.prepare(QStringLiteral("SELECT 1 FROM lease WHERE name = ?1 AND holder = ?2"));
        if (!query)
            return tl::unexpected(query.error());
        query->bindAll(lease, holder);
        const auto holds = query->step();
        if (!holds)
            return tl::unexpected(holds.error());
        if (*holds)
            return work(database);
        return failure(ErrorKind::Cancelled,
                       QCoreApplication::translate("toancanh::store", "another process has taken the work over"));
    });
}

QFuture<Result<QString>> Store::backUp()
{
    const auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_work,
        [work = m_work, promise] {
            work->backUp([promise](const Result<QString> &done) {
                promise->addResult(done);
                promise->finish();
            });
        },
        Qt::QueuedConnection);
    return promise->future();
}

QFuture<Result<bool>> Store::takeLease(const QString &name, const QString &holder, qint64 expiresMs)
{
    return onThread<bool>(
        [work = m_work, name, holder, expiresMs] { return work->takeLease(name, holder, expiresMs); });
}

QFuture<Result<void>> Store::releaseLease(const QString &name, const QString &holder)
{
    return onThread<void>([work = m_work, name, holder] { return work->releaseLease(name, holder); });
}

QList<dataset::Notice> Store::notices() const
{
    return m_work->notices();
}

QString Store::cachePath() const
{
    return cachePathIn(m_settings.folder);
}

QString Store::centrePath() const
{
    return centrePathIn(m_settings.folder);
}

QList<dataset::DatasetSpec> Store::datasets() const
{
    return m_work->datasets();
}

} // namespace toancanh::store
