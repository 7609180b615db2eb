// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/dataset/SourceState.h"
#include "models/store/cache/CacheFile.h"
#include "models/store/cache/ChangeLog.h"
#include "models/store/cache/FileTable.h"
#include "models/store/cache/PageWriter.h"
#include "models/store/cache/Upkeep.h"

namespace toancanh::store {

/// The writing side of cache.db: every function is one transaction and tells what it changed. Owned by the store
/// and used on its thread alone.
class Cache
{
public:
    enum class File { AsItIs, KnownDamaged };

    /// A file that is known to be damaged is set aside without a look into it.
    static Result<std::unique_ptr<Cache>> open(const dataset::StoreSettings &settings, const Clock &clock,
                                               File file = File::AsItIs);

    bool isWhollyChecked() const { return m_isWhollyChecked; } ///< false: the check at the opening was cut short
    const QString &setAsideAs() const { return m_setAsideAs; } ///< the damaged file that opening found; mostly empty
    bool isDamaged() const { return m_database->isDamaged(); } ///< the last failure was of a damaged file
    bool hasMoved() const { return m_database->hasMoved(); }   ///< another process has set the file aside

    Result<Changes> write(const dataset::Page &page);
    /// The second is the number of rows whose key was there with other values.
    Result<std::pair<Changes, qint64>> append(const dataset::Page &page);
    Result<std::pair<Changes, dataset::Removal>> removeUnseen(const QString &source, const QString &dataset,
                                                              qint64 fetchedAtMs, const dataset::RemovalLimit &limit);
    Result<Changes> setSourceState(const dataset::SourceState &state);
    /// Forgets the states of sources that are gone, and which files they have read.
    Result<Changes> removeSourceStates(const QStringList &sources);
    Result<void> setFileRead(const ReadFile &file);
    Result<Changes> forgetFiles(const QString &source, const QStringList &names);
    /// Gives the tables other declarations, as opening does.
    Result<Changes> setDatasets(const QList<dataset::DatasetSpec> &datasets);
    /// Of what the file may use; nothing: as much as there is.
    void setLimit(std::optional<qint64> limitBytes);
    Result<QList<dataset::SourceState>> sourceStates();
    Result<Changes> writePicture(const QString &url, const QByteArray &bytes);
    Result<QStringList> picturesMissing(int limit);
    Result<void> keep(const QString &name, const QByteArray &body);
    /// What other processes have committed since the last call.
    Result<Changes> look() { return m_changes.look(); }

    bool isUpkeepDue() { return m_upkeep->isDue(); }
    Result<Changes> keepUp(); ///< the next piece of it
    CacheLimit &limit() { return m_upkeep->limit(); }

private:
    Cache(CacheFile file, ChangeLog changes, const dataset::StoreSettings &settings, const Clock &clock);

    /// Runs `work`, which gives the datasets that it changed, in a transaction of its own.
    template<class Work>
    Result<Changes> transact(const Work &work, bool sourceStates = false);

    std::unique_ptr<Database> m_database;
    bool m_isWhollyChecked;
    QString m_setAsideAs;
    ChangeLog m_changes;
    QList<dataset::DatasetSpec> m_datasets;
    const Clock &m_clock;
    std::optional<PageWriter> m_writer; ///< never empty but while the tables change
    std::optional<qint64> m_limitBytes;
    std::optional<Upkeep> m_upkeep; ///< never empty
};

} // namespace toancanh::store
