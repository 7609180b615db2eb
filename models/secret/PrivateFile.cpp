// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/PrivateFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace toancanh::secret {

namespace {

constexpr qint64 maximumBytes = 1024 * 1024;
constexpr QFile::Permissions ownersAlone = QFile::ReadOwner | QFile::WriteOwner;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::secret", text);
}

tl::unexpected<Error> tooLarge(const QString &path)
{
    return failure(ErrorKind::Storage, tr("the secrets file is larger than %1 MiB").arg(maximumBytes / (1024 * 1024)),
                   path);
}

/// Looks at the opened file itself, so that nobody can exchange it between the check and the reading.
Result<void> checkPrivate(const QFile &file, const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (fstat(file.handle(), &status) != 0)
        return failure(ErrorKind::Storage, tr("the secrets file can't be examined"), path);
    if (!S_ISREG(status.st_mode))
        return failure(ErrorKind::Auth, tr("the secrets file is no ordinary file"), path);
    if (status.st_uid != geteuid())
        return failure(ErrorKind::Auth, tr("the secrets file belongs to another user; make it your own: chown"), path);
    if ((status.st_mode & 077) != 0)
        return failure(ErrorKind::Auth, tr("other users can read the secrets file; close it: chmod 600 %1").arg(path),
                       path);
#else
    Q_UNUSED(file)
    Q_UNUSED(path)
#endif
    return {};
}

} // namespace

Result<QByteArray> readPrivate(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, tr("the secrets file can't be opened: %1").arg(file.errorString()), path);
    if (const Result<void> isPrivate = checkPrivate(file, path); !isPrivate)
        return tl::unexpected<Error>(isPrivate.error());
    const QByteArray text = file.read(maximumBytes + 1);
    if (text.size() > maximumBytes)
        return tooLarge(path);
    return text;
}

Result<void> replacePrivate(const QString &path, const QByteArray &text)
{
    if (text.size() > maximumBytes)
        return tooLarge(path);
    const auto failed = [&path](const QFileDevice &file) {
        return failure(ErrorKind::Storage, tr("the secrets file can't be written: %1").arg(file.errorString()), path);
    };
    // Only of a file that is there QSaveFile keeps the copy to itself from its first byte on.
    if (QFile made(path); !made.exists() && !made.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownersAlone))
        return failed(made);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownersAlone) || file.write(text) != text.size()
        || !file.commit())
        return failed(file);
    return {};
}

} // namespace toancanh::secret
