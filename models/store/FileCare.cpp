// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/FileCare.h"

#include "models/store/sqlite/DatabaseFiles.h"

namespace toancanh::store {

namespace {

constexpr int LookMs = 60'000;
constexpr int FirstLookMs = 10'000;
constexpr qint64 CheckEveryMs = 24 * 3'600'000;
constexpr qint64 BackupAgainMs = 15 * 60'000;

} // namespace

FileCare::FileCare(QString folder, const QTimeZone &zone, const Clock &clock)
    : m_folder(std::move(folder)), m_zone(zone), m_clock(clock), m_timer(this)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_timer, &QTimer::timeout, this, &FileCare::look);
}

FileCare::~FileCare()
{
    m_stop = true;
    m_pool.waitForDone();
}

void FileCare::start(bool checkCacheSoon)
{
    m_nextCheckMs = m_clock.monotonicMs() + (checkCacheSoon ? 0 : CheckEveryMs);
    m_timer.start(FirstLookMs);
}

void FileCare::checkCacheSoon()
{
    m_nextCheckMs = m_clock.monotonicMs();
    m_timer.start(FirstLookMs);
}

void FileCare::look()
{
    m_timer.start(LookMs);
    const qint64 nowMs = m_clock.monotonicMs();
    if (nowMs >= m_nextCheckMs && !m_isChecking)
        checkCache();
    if (nowMs >= m_nextBackupMs && !m_isBackingUp && isBackupDue(m_folder, m_zone, m_clock.nowMs()))
        backUp();
}

void FileCare::checkCache()
{
    m_isChecking = true;
    m_nextCheckMs = m_clock.monotonicMs() + CheckEveryMs;
    m_pool.start([this] {
        const Soundness found = checkFile(cachePathIn(m_folder), m_stop);
        QMetaObject::invokeMethod(
            this,
            [this, found] {
                m_isChecking = false;
                if (found == Soundness::Damaged)
                    Q_EMIT cacheIsDamaged();
            },
            Qt::QueuedConnection);
    });
}

void FileCare::backUp(std::function<void(Result<QString>)> done)
{
    m_isBackingUp = true;
    m_pool.start([this, nowMs = m_clock.nowMs(), done = std::move(done)] {
        const BackupOutcome outcome = backUpCentre(m_folder, m_zone, nowMs, m_stop);
        if (done)
            done(outcome.error ? Result<QString>(tl::unexpected(*outcome.error)) : outcome.path);
        QMetaObject::invokeMethod(
            this,
            [this, outcome] {
                m_isBackingUp = false;
                if (!outcome.error)
                    Q_EMIT backedUp();
                else
                    m_nextBackupMs = m_clock.monotonicMs() + BackupAgainMs;
                if (outcome.isDamaged)
                    Q_EMIT centreIsDamaged();
                else if (outcome.error && outcome.error->kind != ErrorKind::Cancelled)
                    Q_EMIT backupFailed(*outcome.error);
            },
            Qt::QueuedConnection);
    });
}

} // namespace toancanh::store
