// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/FolderListing.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace toancanh::source {

namespace {

constexpr qsizetype mostFiles = 200'000;
constexpr qsizetype longestName = 120;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

FileStamp stampOf(const QFileInfo &info)
{
    return {info.size(), info.lastModified().toMSecsSinceEpoch()};
}

bool isBefore(const FolderFile &a, const FolderFile &b, FolderSpec::Order order)
{
    if (order == FolderSpec::Order::Time && a.stamp.modifiedMs != b.stamp.modifiedMs)
        return a.stamp.modifiedMs < b.stamp.modifiedMs;
    return a.name < b.name;
}

bool isSettled(const FolderFile &file, const FolderSpec &folder, qint64 nowMs)
{
    // Of the other computer's clock, which may go ahead: what lies far in the future will not change soon.
    return qAbs(nowMs - file.stamp.modifiedMs) >= folder.settleMs;
}

bool isKnown(const FolderFile &file, const FolderMemory &memory)
{
    const auto read = memory.read.constFind(file.name);
    const auto failed = memory.failed.constFind(file.name);
    return (read != memory.read.constEnd() && *read == file.stamp)
           || (failed != memory.failed.constEnd() && failed->stamp == file.stamp
               && failed->error.kind == ErrorKind::Malformed); // a right that is given does not change the file
}

} // namespace

Result<QList<FolderFile>> listFolder(const FolderSpec &folder)
{
    const QFileInfo info(folder.path);
    if (!info.isDir())
        return failure(ErrorKind::Network, tr("there is no such folder"), folder.path,
                       tr("see whether the folder is there, and the network drive connected"));
    if (!info.isReadable() || !info.isExecutable())
        return failure(ErrorKind::Network, tr("the folder cannot be read"), folder.path,
                       tr("let the user that this program runs as read it"));
    const QRegularExpression pattern(QRegularExpression::wildcardToRegularExpression(folder.pattern),
                                     QRegularExpression::CaseInsensitiveOption);
    QList<FolderFile> files;
    QDirIterator entries(folder.path, QDir::Files);
    while (entries.hasNext()) {
        entries.next();
        const QFileInfo entry = entries.fileInfo();
        if (!pattern.match(entry.fileName()).hasMatch() || !entry.isFile())
            continue;
        if (files.size() >= mostFiles)
            return failure(ErrorKind::Malformed, tr("the folder holds more than %1 files").arg(mostFiles), folder.path,
                           tr("let the other system tidy it up, or narrow \"pattern\""));
        files.append({entry.fileName(), stampOf(entry)});
    }
    return files;
}

Result<QByteArray> readFile(const FolderSpec &folder, const FolderFile &file)
{
    const QString path = QDir(folder.path).filePath(file.name);
    const QString real = QFileInfo(path).canonicalFilePath();
    if (QFileInfo(real).path() != QFileInfo(folder.path).canonicalFilePath())
        return failure(ErrorKind::Malformed, tr("it is a link that leads out of the folder"));
    // What is no plain file, a pipe say, might never end or never begin.
    if (!QFileInfo(real).isFile())
        return failure(ErrorKind::Cancelled, tr("it is gone"));
    if (file.stamp.size > folder.maximumBytes)
        return failure(
            ErrorKind::Malformed,
            tr("it has %1 bytes, and no more than %2 are read").arg(file.stamp.size).arg(folder.maximumBytes));
    QFile opened(real);
    if (!opened.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Network, tr("it cannot be opened: %1").arg(opened.errorString()));
    QByteArray bytes = opened.read(folder.maximumBytes + 1);
    if (opened.error() != QFileDevice::NoError)
        return failure(ErrorKind::Network, tr("it cannot be read: %1").arg(opened.errorString()));
    if (bytes.size() != file.stamp.size || stampOf(QFileInfo(real)) != file.stamp)
        return failure(ErrorKind::Cancelled, tr("it is being written"));
    return bytes;
}

QList<FolderFile> filesToRead(QList<FolderFile> listed, const FolderSpec &folder, bool isSnapshot,
                              const FolderMemory &memory, qint64 nowMs)
{
    listed.removeIf([&](const FolderFile &file) { return !isSettled(file, folder, nowMs); });
    std::sort(listed.begin(), listed.end(),
              [&](const FolderFile &a, const FolderFile &b) { return isBefore(a, b, folder.order); });
    if (isSnapshot && listed.size() > 1)
        listed.remove(0, listed.size() - 1);
    listed.removeIf([&](const FolderFile &file) { return isKnown(file, memory); });
    return listed;
}

QString shownName(const QString &name)
{
    QString shown;
    for (const QChar sign : name)
        shown += sign.isPrint() ? sign : QChar::ReplacementCharacter;
    return shown.size() > longestName ? shown.left(longestName) + QChar(0x2026) : shown;
}

} // namespace toancanh::source
