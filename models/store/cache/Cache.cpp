// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/Cache.h"

#include "models/store/cache/DatasetTables.h"
#include "models/store/cache/OwnDatasets.h"
#include "models/store/cache/PictureTable.h"
#include "models/store/cache/SourceStateTable.h"

namespace toancanh::store {

Result<std::unique_ptr<Cache>> Cache::open(const dataset::StoreSettings &settings, const Clock &clock, File file)
{
    auto opened =
        file == File::KnownDamaged ? replaceDamagedCache(settings, clock.nowMs()) : openCache(settings, clock.nowMs());
    if (!opened)
        return tl::unexpected(opened.error());
    auto changes = ChangeLog::open(*opened->database);
    if (!changes)
        return tl::unexpected(changes.error());
    return std::unique_ptr<Cache>(new Cache(std::move(*opened), std::move(*changes), settings, clock));
}

Cache::Cache(CacheFile file, ChangeLog changes, const dataset::StoreSettings &settings, const Clock &clock)
    : m_database(std::move(file.database))
    , m_isWhollyChecked(file.isWhollyChecked)
    , m_setAsideAs(file.setAsideAs)
    , m_changes(std::move(changes))
    , m_datasets(withOwnDatasets(settings.datasets))
    , m_clock(clock)
    , m_limitBytes(settings.cacheLimitBytes)
{
    m_writer.emplace(*m_database, m_datasets);
    m_upkeep.emplace(*m_database, m_datasets, m_limitBytes, m_clock);
}

template<class Work>
Result<Changes> Cache::transact(const Work &work, bool sourceStates)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<QStringList> changed = work();
    if (!changed)
        return tl::unexpected(changed.error());
    auto changes = m_changes.record(*changed, sourceStates);
    if (!changes)
        return changes;
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    m_changes.committed(*changes);
    return changes;
}

Result<Changes> Cache::write(const dataset::Page &page)
{
    return transact([&]() -> Result<QStringList> {
        const auto changed = m_writer->write(page);
        if (!changed)
            return tl::unexpected(changed.error());
        return *changed ? QStringList{page.dataset} : QStringList{};
    });
}

Result<std::pair<Changes, qint64>> Cache::append(const dataset::Page &page)
{
    qint64 conflicts = 0;
    const auto changes = transact([&]() -> Result<QStringList> {
        const auto appended = m_writer->append(page);
        if (!appended)
            return tl::unexpected(appended.error());
        conflicts = appended->conflicts;
        return appended->changed ? QStringList{page.dataset} : QStringList{};
    });
    if (!changes)
        return tl::unexpected(changes.error());
    return std::pair(*changes, conflicts);
}

Result<std::pair<Changes, dataset::Removal>> Cache::removeUnseen(const QString &source, const QString &dataset,
                                                                 qint64 fetchedAtMs, const dataset::RemovalLimit &limit)
{
    dataset::Removal removal;
    const auto changes = transact([&]() -> Result<QStringList> {
        const auto done = m_writer->removeUnseen(source, dataset, fetchedAtMs, limit);
        if (!done)
            return tl::unexpected(done.error());
        removal = *done;
        return removal.removed > 0 ? QStringList{dataset} : QStringList{};
    });
    if (!changes)
        return tl::unexpected(changes.error());
    return std::pair(*changes, removal);
}

Result<Changes> Cache::setSourceState(const dataset::SourceState &state)
{
    return transact(
        [&]() -> Result<QStringList> {
            if (auto written = writeSourceState(*m_database, state); !written)
                return tl::unexpected(written.error());
            return QStringList{};
        },
        true);
}

Result<Changes> Cache::removeSourceStates(const QStringList &sources)
{
    return transact(
        [&]() -> Result<QStringList> {
            for (const QString &source : sources) {
                auto removed = m_database->run(QStringLiteral("DELETE FROM source_state WHERE source = ?1"), source);
                if (removed)
                    removed = m_database->run(QStringLiteral("DELETE FROM file_read WHERE source = ?1"), source);
                if (!removed)
                    return tl::unexpected(removed.error());
            }
            return QStringList{};
        },
        true);
}

// No transaction of the change log: nobody need hear of it.
Result<void> Cache::setFileRead(const ReadFile &file)
{
    return writeReadFile(*m_database, file);
}

Result<Changes> Cache::forgetFiles(const QString &source, const QStringList &names)
{
    return transact([&]() -> Result<QStringList> {
        if (auto removed = removeReadFiles(*m_database, source, names); !removed)
            return tl::unexpected(removed.error());
        return QStringList{};
    });
}

Result<Changes> Cache::setDatasets(const QList<dataset::DatasetSpec> &datasets)
{
    m_writer.reset(); // its statements are of the former tables
    bool statesChanged = false;
    auto transaction = Transaction::begin(*m_database);
    Result<Changes> changes = [&]() -> Result<Changes> {
        if (!transaction)
            return tl::unexpected(transaction.error());
        const auto changed = syncDatasetTables(*m_database, datasets); // its own don't change
        if (!changed)
            return tl::unexpected(changed.error());
        statesChanged = !changed->isEmpty();
        auto recorded = m_changes.record(*changed, statesChanged);
        if (!recorded)
            return recorded;
        if (auto committed = transaction->commit(); !committed)
            return tl::unexpected(committed.error());
        m_changes.committed(*recorded);
        return recorded;
    }();
    if (changes)
        m_datasets = withOwnDatasets(datasets);
    m_writer.emplace(*m_database, m_datasets);
    m_upkeep.emplace(*m_database, m_datasets, m_limitBytes, m_clock);
    return changes;
}

void Cache::setLimit(std::optional<qint64> limitBytes)
{
    m_limitBytes = limitBytes;
    m_upkeep.emplace(*m_database, m_datasets, m_limitBytes, m_clock);
}

Result<QList<dataset::SourceState>> Cache::sourceStates()
{
    return readSourceStates(*m_database);
}

Result<Changes> Cache::writePicture(const QString &url, const QByteArray &bytes)
{
    return transact([&]() -> Result<QStringList> {
        if (auto written = store::writePicture(*m_database, url, bytes, m_clock.nowMs()); !written)
            return tl::unexpected(written.error());
        return QStringList{QStringLiteral("picture")};
    });
}

Result<QStringList> Cache::picturesMissing(int limit)
{
    return missingPictures(*m_database, m_datasets, limit);
}

// No transaction of the change log: nobody need hear of it.
Result<void> Cache::keep(const QString &name, const QByteArray &body)
{
    return m_database->run(QStringLiteral("INSERT INTO kept (name, body) VALUES (?1, ?2) "
                                          "ON CONFLICT (name) DO UPDATE SET body = excluded.body"),
                           name, body);
}

Result<Changes> Cache::keepUp()
{
    const auto changes = transact([this] { return m_upkeep->piece(); });
    if (!changes)
        m_upkeep->giveUp();
    return changes;
}

} // namespace toancanh::store
