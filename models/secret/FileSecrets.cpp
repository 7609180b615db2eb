// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/Secrets.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace toancanh::secret {

namespace {

constexpr qint64 maximumBytes = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::secret", text);
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

/// Holds what the file said when it was opened.
class FileSecrets final : public Secrets
{
public:
    FileSecrets(const QString &path, const QHash<QString, QString> &secrets) : m_path(path), m_secrets(secrets) {}

    Result<QString> read(const QString &name) const override
    {
        const auto found = m_secrets.constFind(name);
        if (found == m_secrets.constEnd())
            return failure(ErrorKind::Auth, tr("the secrets file has no line \"%1=…\"").arg(name), m_path);
        return *found;
    }

    QString description() const override { return tr("the file %1").arg(m_path); }

private:
    QString m_path;
    QHash<QString, QString> m_secrets;
};

} // namespace

Result<std::unique_ptr<Secrets>> fileSecrets(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, tr("the secrets file can't be opened: %1").arg(file.errorString()), path);
    if (const Result<void> isPrivate = checkPrivate(file, path); !isPrivate)
        return tl::unexpected<Error>(isPrivate.error());

    QHash<QString, QString> secrets;
    const QStringList lines = QString::fromUtf8(file.read(maximumBytes)).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return failure(ErrorKind::Storage, tr("line %1 of the secrets file is not name=value").arg(i + 1), path);
        secrets.insert(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
    }
    return std::unique_ptr<Secrets>(std::make_unique<FileSecrets>(path, secrets));
}

} // namespace toancanh::secret
