// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/ProfileWatch.h"

#include "models/base/Priority.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>

namespace toancanh::app {

namespace {

constexpr qsizetype mostEntries = 5000; ///< a profile has some dozens

/// What a folder holds, as its names, sizes and times tell.
struct FolderLook
{
    QStringList folders;
    QStringList files;
    QStringList stamps;

    explicit FolderLook(const QString &folder) : folders(folder)
    {
        QDirIterator entries(folder, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (entries.hasNext() && stamps.size() < mostEntries) {
            entries.next();
            const QFileInfo info = entries.fileInfo();
            (info.isDir() ? folders : files) << info.filePath();
            stamps << QStringLiteral("%1 %2 %3")
                          .arg(info.filePath())
                          .arg(info.isDir() ? 0 : info.size())
                          .arg(info.isDir() ? 0 : info.lastModified().toMSecsSinceEpoch());
        }
        stamps.sort();
    }
};

} // namespace

class ProfileWatch::Worker : public QObject
{
public:
    Worker(ProfileWatch &watch, const QString &folder, const QString &domainFolder, const Pace &pace)
        : m_watch(watch), m_folder(folder), m_domainFolder(domainFolder), m_pace(pace)
    {}

    void start()
    {
        stepBack();
        m_watcher = new QFileSystemWatcher(this);
        m_settling = new QTimer(this);
        m_settling->setSingleShot(true);
        auto *beat = new QTimer(this);
        connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { look(); });
        connect(m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { look(); });
        connect(beat, &QTimer::timeout, this, [this] { look(); });
        connect(m_settling, &QTimer::timeout, this, [this] { settle(); });
        const FolderLook now(m_folder);
        m_known = now.stamps;
        watch(now);
        beat->start(m_pace.lookMs);
    }

private:
    /// An editor that writes a new file in place of the old one ends the watching of the old one.
    void watch(const FolderLook &now)
    {
        const QStringList watched = m_watcher->files() + m_watcher->directories();
        QStringList missing;
        const QStringList there = now.folders + now.files;
        for (const QString &path : there) {
            if (!watched.contains(path))
                missing << path;
        }
        if (!missing.isEmpty())
            m_watcher->addPaths(missing);
    }

    void look()
    {
        const FolderLook now(m_folder);
        watch(now);
        if (now.stamps == m_known) {
            m_settling->stop();
            return;
        }
        if (now.stamps == m_settlingAs && m_settling->isActive())
            return;
        m_settlingAs = now.stamps;
        m_settling->start(m_pace.settleMs);
    }

    void settle()
    {
        const FolderLook now(m_folder);
        if (now.stamps != m_settlingAs) {
            look();
            return;
        }
        m_known = now.stamps;
        const auto loaded =
            std::make_shared<const check::LoadedProfile>(check::LoadedProfile::load(m_folder, m_domainFolder));
        QMetaObject::invokeMethod(
            &m_watch, [watch = &m_watch, loaded] { Q_EMIT watch->changed(loaded); }, Qt::QueuedConnection);
    }

    ProfileWatch &m_watch;
    QString m_folder;
    QString m_domainFolder;
    Pace m_pace;
    QFileSystemWatcher *m_watcher = nullptr;
    QTimer *m_settling = nullptr;
    QStringList m_known;      ///< as it was last read
    QStringList m_settlingAs; ///< as it was when the wait began
};

ProfileWatch::ProfileWatch(const QString &folder, const QString &domainFolder, const Pace &pace, QObject *parent)
    : QObject(parent), m_worker(new Worker(*this, folder, domainFolder, pace))
{
    m_thread.setObjectName(QStringLiteral("profile"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->start(); }, Qt::QueuedConnection);
}

ProfileWatch::~ProfileWatch()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace toancanh::app
