// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite/PrivateFiles.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace toancanh::store {

namespace {

constexpr QFile::Permissions ReadAndWrite = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions EnterToo = ReadAndWrite | QFile::ExeOwner;
constexpr QFile::Permissions Others =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

const QString backups = QStringLiteral("backups");

/// A file that the user has made unreadable even for himself stays so: only rights of others are taken.
void close(const QString &path)
{
    const QFile::Permissions found = QFile::permissions(path);
    if (found & Others)
        QFile::setPermissions(path, found & EnterToo);
}

bool isOurs(const QString &name)
{
    return name.startsWith(QLatin1String("cache.db")) || name.startsWith(QLatin1String("centre.db"))
           || name == QLatin1String("opening.lock");
}

bool isBackup(const QString &name)
{
    return name.startsWith(QLatin1String("centre-")) || name.startsWith(QLatin1String("unfinished.db"))
           || name == QLatin1String("backup.lock");
}

/// Links are left alone: what they point to lies elsewhere, and somebody has put it there.
template<class IsOurs>
void closeThoseIn(const QDir &folder, const IsOurs &isOneOfOurs)
{
    bool isOursAlone = true;
    const QFileInfoList entries =
        folder.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.fileName() == backups && entry.isDir())
            continue;
        if (!isOneOfOurs(entry.fileName()))
            isOursAlone = false;
        else if (entry.isFile() && !entry.isSymLink())
            close(entry.filePath());
    }
    // Who lets everyone write into it, as into /tmp, means it.
    if (isOursAlone && !(QFile::permissions(folder.path()) & QFile::WriteOther))
        close(folder.path());
}

} // namespace

bool makePrivateFolder(const QString &folder)
{
    const QDir place(folder);
    if (place.exists())
        return true;
    if (!QDir().mkpath(QFileInfo(place.absolutePath()).path()))
        return false;
    // Another process may just have made it.
    return QDir().mkdir(place.absolutePath(), EnterToo) || place.exists();
}

void makePrivateFile(const QString &path)
{
    QFile file(path);
    static_cast<void>(file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ReadAndWrite));
}

void closeToOthers(const QString &folder)
{
    const QDir place(folder);
    closeThoseIn(place, isOurs);
    if (const QDir copies(place.absoluteFilePath(backups)); copies.exists())
        closeThoseIn(copies, isBackup);
}

} // namespace toancanh::store
