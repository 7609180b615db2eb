// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/FileCare.h"
#include "models/store/StoreNotices.h"
#include "models/store/cache/Cache.h"
#include "models/store/centre/Centre.h"
#include "models/store/centre/OpenCentre.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

#include <functional>

namespace toancanh::store {

/// What the store does on its thread: it writes both databases, watches them for what other processes commit,
/// replaces a cache that proves damaged and salvages a centre's database that does. Notices, source states and
/// datasets may be asked for from any thread; all else runs on the store's.
class StoreWork : public QObject
{
    Q_OBJECT
public:
    static Result<std::unique_ptr<StoreWork>> open(const dataset::StoreSettings &settings, const Clock &clock);

    void start(); ///< on the store's thread: the watching begins

    /// A write to the cache, told to whoever listens. Where the file proves to be damaged, it is set aside and the
    /// work done on a new one.
    Result<Changes> write(const std::function<Result<Changes>(Cache &)> &work);
    Result<QStringList> picturesMissing(int limit);
    Result<void> keep(const QString &name, const QByteArray &body);
    Result<void> setFileRead(const ReadFile &file);
    Result<void> setDatasets(const QList<dataset::DatasetSpec> &datasets);
    void setCacheLimit(std::optional<qint64> limitBytes);
    QList<dataset::DatasetSpec> datasets() const; ///< from any thread
    Result<void> onCentre(const std::function<Result<void>(Database &)> &work);
    Result<bool> takeLease(const QString &name, const QString &holder, qint64 expiresMs);
    Result<void> releaseLease(const QString &name, const QString &holder);
    void backUp(std::function<void(Result<QString>)> done) { m_care.backUp(std::move(done)); }

    QList<dataset::SourceState> sourceStates() const;
    QList<dataset::Notice> notices() const { return m_notices.list(); }

Q_SIGNALS:
    void datasetsChanged(const QStringList &datasets, qint64 commitSeq);
    void sourceStatesChanged();
    void centreChanged();
    void noticesChanged();

private:
    StoreWork(const dataset::StoreSettings &settings, const Clock &clock, std::unique_ptr<Cache> cache,
              OpenCentre centre);
    void takeCentre(OpenCentre file);
    void tell(const Changes &changes);
    void readStates();
    void look();
    void keepUp();
    void replaceCache();
    void reopenCache(Cache::File file);
    void salvageCentre();
    void reopenCentre(bool isKnownDamaged);
    template<class Work>
    auto onCache(const Work &work) -> decltype(work());
    template<class Work>
    auto onCentreFile(const Work &work) -> decltype(work());

    dataset::StoreSettings
        m_settings; ///< its datasets are read and written under the mutex where another thread may ask
    const Clock &m_clock;
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<Centre> m_centre;
    StoreNotices m_notices;
    QTimer m_upkeep;
    bool m_lookFailed = false;
    mutable QMutex m_settingsMutex;
    mutable QMutex m_statesMutex;
    QList<dataset::SourceState> m_states;
    FileCare m_care; // last, so that its thread ends before what it names
};

} // namespace toancanh::store
