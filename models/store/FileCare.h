// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/store/centre/CentreBackup.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace toancanh::store {

/// Cares for the two files while the program runs: checks all of cache.db where the start had no time for that,
/// and then daily; checks and backs up centre.db daily. The work is done on a thread of its own; what it finds is
/// told on the thread where this lives, the store's.
class FileCare : public QObject
{
    Q_OBJECT
public:
    FileCare(QString folder, const QTimeZone &zone, const Clock &clock);
    ~FileCare() override; ///< stops what is under way

    void start(bool checkCacheSoon);
    void checkCacheSoon();
    void backUp(std::function<void(Result<QString>)> done = {});

Q_SIGNALS:
    void cacheIsDamaged();
    void centreIsDamaged();
    void backedUp();
    void backupFailed(const toancanh::Error &error);

private:
    void look();
    void checkCache();

    const QString m_folder;
    const QTimeZone m_zone;
    const Clock &m_clock;
    QTimer m_timer;
    std::atomic_bool m_stop = false;
    bool m_isChecking = false;
    bool m_isBackingUp = false;
    qint64 m_nextCheckMs = 0;  ///< of the cache, monotonic
    qint64 m_nextBackupMs = 0; ///< not before, monotonic: after a failure it waits
    QThreadPool m_pool;        // last: it ends before what its work names
};

} // namespace toancanh::store
