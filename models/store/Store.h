// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/dataset/Notices.h"
#include "models/dataset/Removal.h"
#include "models/dataset/SourceState.h"
#include "models/dataset/StoreSettings.h"
#include "models/dataset/Value.h"
#include "models/store/cache/FileTable.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace toancanh::store {

class Cache;
class Database;
class StoreWork;
struct Changes;

/// The two databases behind one door. Its own thread is the only writer of both files; every function may be
/// called from any thread and returns at once. Signals come from the store's thread (connect queued), also for
/// what other processes have committed to the same files. A page that changes no cell is told to nobody.
/// Reading is Reader's business: one connection for each thread that reads. A damaged cache is made anew, a damaged
/// centre's database salvaged, at the opening and at any time after it; `notices` tell of that and of failing
/// writes, which are tried again by those who asked for them.
class Store : public QObject
{
    Q_OBJECT
public:
    /// Opens or makes both databases. Errors: Storage (path, what is wrong, what to do).
    static Result<std::unique_ptr<Store>> open(const dataset::StoreSettings &settings, const Clock &clock);
    ~Store() override; ///< finishes what was asked before it

    /// Upserts a page by the dataset's key and quarantines its rejects, in one transaction.
    /// Gives the commit's sequence number.
    QFuture<Result<qint64>> write(dataset::Page page);
    /// As write, but a row whose key is there is left as it is, and one that says something else than it goes to
    /// quarantine. Gives the number of the latter.
    QFuture<Result<qint64>> append(dataset::Page page);
    /// Deletes what `source` had in `dataset` and did not bring again in the fetch whose pages were written with
    /// `fetchedAtMs` (the end of a snapshot), or nothing where that is more than the limit allows; right also where
    /// the clock was set back.
    QFuture<Result<dataset::Removal>> removeUnseen(const QString &source, const QString &dataset, qint64 fetchedAtMs,
                                                   const dataset::RemovalLimit &limit = {});
    QFuture<Result<void>> setSourceState(const dataset::SourceState &state);
    /// Forgets sources that are gone; their rows stay.
    QFuture<Result<void>> removeSourceStates(const QStringList &sources);
    QList<dataset::SourceState> sourceStates() const;

    /// Keeps a fetched picture by its address; `picturesMissing` tells which addresses of Picture columns
    /// are not there yet (newest first, at most `limit`).
    QFuture<Result<void>> writePicture(const QString &url, const QByteArray &bytes);
    QFuture<Result<QStringList>> picturesMissing(int limit);

    /// Keeps what was worked out from the cache under a name, in its table `kept` and as long as the cache: a start
    /// need not work it out again. Told to nobody.
    QFuture<Result<void>> keep(const QString &name, const QByteArray &body);

    /// Remembers a file of a watched folder as read well, or forgets some. Told to nobody.
    QFuture<Result<void>> setFileRead(const ReadFile &file);
    QFuture<Result<void>> forgetFiles(const QString &source, const QStringList &names);

    /// Takes other declarations from now on, and changes the tables as opening would; what is asked before it is
    /// still done with the former. Where it fails these stay.
    QFuture<Result<void>> setDatasets(const QList<dataset::DatasetSpec> &datasets);

    /// Keeps what cache.db uses below another limit from now on; nothing: below none.
    QFuture<Result<void>> setCacheLimit(std::optional<qint64> limitBytes);

    /// Runs `work` on the store's thread with the centre's database, inside one transaction.
    QFuture<Result<void>> onCentre(std::function<Result<void>(Database &)> work);
    /// The same while `holder` has the named lease; Cancelled, and nothing done, where it no longer has it.
    QFuture<Result<void>> onCentreAs(const QString &lease, const QString &holder,
                                     std::function<Result<void>(Database &)> work);
    /// Backs centre.db up now, which happens daily by itself. Gives the backup's path.
    QFuture<Result<QString>> backUp();

    /// One holder at a time: true when `holder` has, or now gets, the named lease (heartbeat renews it;
    /// a lease not renewed for `expiresMs` is free).
    QFuture<Result<bool>> takeLease(const QString &name, const QString &holder, qint64 expiresMs);
    /// Frees the lease if `holder` has it, so that another need not wait for it to expire.
    QFuture<Result<void>> releaseLease(const QString &name, const QString &holder);

    QList<dataset::Notice> notices() const; ///< what a person has to know of the files now

    QString cachePath() const;
    QString centrePath() const;
    QList<dataset::DatasetSpec> datasets() const;

Q_SIGNALS:
    void datasetsChanged(const QStringList &datasets, qint64 commitSeq);
    void sourceStatesChanged();
    /// Work of this or another process on the centre's database was committed.
    void centreChanged();
    void noticesChanged();

private:
    Store(const dataset::StoreSettings &settings, std::unique_ptr<StoreWork> work);
    template<class T, class Work>
    QFuture<Result<T>> onThread(Work work);
    QFuture<Result<void>> onCacheThread(std::function<Result<Changes>(Cache &)> work);

    const dataset::StoreSettings m_settings;
    StoreWork *m_work; ///< on the thread, which deletes it at its end
    QThread m_thread;
};

} // namespace toancanh::store
