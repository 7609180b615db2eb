// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/StoreFilesCommands.h"

#include "app/print/PrintedError.h"
#include "app/run/DataFolder.h"
#include "app/run/Resources.h"
#include "models/base/Clock.h"
#include "models/store/Backup.h"
#include "models/store/Verification.h"
#include "models/store/sqlite/DatabaseFiles.h"
#include "models/store/sqlite/Vacuum.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

namespace toancanh::app {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

profile::Profile loadProfile(const Options &options)
{
    return profile::Profile::load(options.profileFolder, resourcePath(QStringLiteral("domains")));
}

int failed(const Error &error)
{
    QTextStream err(stderr);
    printError(err, error);
    return Findings;
}

/// "an-hai.db" → "an-hai-cache.db".
QString besideFor(const QString &file)
{
    const QFileInfo info(file);
    const QString end = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    return info.dir().filePath(info.completeBaseName() + QStringLiteral("-cache") + end);
}

QStringList existing(const QStringList &paths)
{
    QStringList there;
    for (const QString &path : paths) {
        if (QFileInfo::exists(path))
            there += path;
    }
    return there;
}

} // namespace

int runStoreVerify(const Options &options)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    const profile::Profile profile = loadProfile(options);
    const QList<dataset::DatasetSpec> datasets = dataset::bindDatasets(profile);
    const QString folder = dataFolder(options, profile.centre);
    const QStringList paths = options.file.isEmpty()
                                  ? QStringList{store::cachePathIn(folder), store::centrePathIn(folder)}
                                  : QStringList{options.file};
    int result = Done;
    for (const QString &path : paths) {
        const store::Verification found = store::verifyFile(path, datasets);
        for (const Error &fault : found.faults)
            printError(err, fault);
        if (!found.faults.isEmpty())
            result = Findings;
        else
            out << tr("%1: sound (version %2)").arg(QDir::toNativeSeparators(path)).arg(found.version) << Qt::endl;
        for (const QString &change : found.changes)
            out << tr("  at the next start: %1").arg(change) << Qt::endl;
    }
    return result;
}

int runStoreVacuum(const Options &options)
{
    QTextStream out(stdout);
    const QString folder = dataFolder(options, loadProfile(options).centre);
    const QStringList paths = existing({store::cachePathIn(folder), store::centrePathIn(folder)});
    if (paths.isEmpty())
        return failed({ErrorKind::Storage, tr("there are no data yet"), folder,
                       tr("start the wall once, or name the right data folder with --data")});
    // SQLite asks for it when it is first used: the copy goes where the data lie, for that disk has the room.
    qputenv("SQLITE_TMPDIR", QFile::encodeName(folder));
    for (const QString &path : paths) {
        const auto done = store::vacuum(path);
        if (!done)
            return failed(done.error());
        out << tr("%1: %2, was %3")
                   .arg(QDir::toNativeSeparators(path), options.locale.formattedDataSize(done->after, 1),
                        options.locale.formattedDataSize(done->before, 1))
            << Qt::endl;
    }
    return Done;
}

int runStoreBackup(const Options &options)
{
    QTextStream out(stdout);
    const QString folder = dataFolder(options, loadProfile(options).centre);
    QList<std::pair<QString, QString>> copies{{store::centrePathIn(folder), options.file}};
    if (options.withCache)
        copies += {store::cachePathIn(folder), besideFor(options.file)};
    for (const auto &[from, to] : std::as_const(copies)) {
        const auto done = store::backUpTo(from, to);
        if (!done)
            return failed(done.error());
        out << tr("%1: %2, checked").arg(QDir::toNativeSeparators(to), options.locale.formattedDataSize(*done, 1))
            << Qt::endl;
    }
    return Done;
}

int runStoreRestore(const Options &options)
{
    QTextStream out(stdout);
    const profile::Centre centre = loadProfile(options).centre;
    const auto done = store::restoreFrom(options.file, dataFolder(options, centre), centre.zone, SystemClock().nowMs());
    if (!done)
        return failed(done.error());
    out << tr("%1 is restored").arg(QDir::toNativeSeparators(done->path)) << Qt::endl;
    if (!done->keptAs.isEmpty())
        out << tr("what was there is kept as %1").arg(QDir::toNativeSeparators(done->keptAs)) << Qt::endl;
    for (const QString &change : done->changes)
        out << tr("  at the next start: %1").arg(change) << Qt::endl;
    return Done;
}

} // namespace toancanh::app
