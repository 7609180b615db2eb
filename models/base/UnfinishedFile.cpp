// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/UnfinishedFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

#include <cstdio>

namespace toancanh {

namespace {

Error alreadyThere(const QString &target)
{
    return {ErrorKind::Storage, QCoreApplication::translate("toancanh::base", "there is already a file of this name"),
            QDir::toNativeSeparators(target),
            QCoreApplication::translate("toancanh::base", "choose another name, or remove the file")};
}

bool rename(const QString &from, const QString &to, UnfinishedFile::Existing existing)
{
    if (existing == UnfinishedFile::Existing::Kept)
        return QFile::rename(from, to);
#ifdef Q_OS_UNIX
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
#else
    QFile::remove(to);
    return QFile::rename(from, to);
#endif
}

} // namespace

void flushToDisk(const QString &path)
{
#ifdef Q_OS_UNIX
    const int file = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    fsync(file);
    close(file);
#else
    Q_UNUSED(path)
#endif
}

Result<UnfinishedFile> UnfinishedFile::begin(const QString &target, Existing existing)
{
    const QString path = QFileInfo(target).absoluteFilePath();
    if (existing == Existing::Kept && QFileInfo::exists(path))
        return tl::unexpected<Error>(alreadyThere(path));
    if (QFileInfo(path).isDir())
        return failure(ErrorKind::Storage, QCoreApplication::translate("toancanh::base", "this is a folder"),
                       QDir::toNativeSeparators(path),
                       QCoreApplication::translate("toancanh::base", "name a file in it"));
    QTemporaryFile file(path + QStringLiteral(".unfinished-XXXXXX"));
    file.setAutoRemove(false);
    if (!file.open())
        return failure(
            ErrorKind::Storage,
            QCoreApplication::translate("toancanh::base", "the file cannot be written: %1").arg(file.errorString()),
            QDir::toNativeSeparators(path),
            QCoreApplication::translate("toancanh::base", "choose a folder that is there and may be written"));
    return UnfinishedFile(path, file.fileName(), existing);
}

UnfinishedFile::UnfinishedFile(QString target, QString path, Existing existing)
    : m_target(std::move(target)), m_path(std::move(path)), m_existing(existing)
{}

UnfinishedFile::UnfinishedFile(UnfinishedFile &&other) noexcept
    : m_target(std::move(other.m_target)), m_path(std::exchange(other.m_path, {})), m_existing(other.m_existing)
{}

UnfinishedFile::~UnfinishedFile()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

Result<void> UnfinishedFile::finish()
{
    flushToDisk(m_path);
    if (!rename(m_path, m_target, m_existing)) {
        if (m_existing == Existing::Kept && QFileInfo::exists(m_target))
            return tl::unexpected<Error>(alreadyThere(m_target));
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("toancanh::base", "the finished file cannot be renamed"),
                       QDir::toNativeSeparators(m_target));
    }
    m_path.clear();
    flushToDisk(QFileInfo(m_target).path());
    return {};
}

} // namespace toancanh
