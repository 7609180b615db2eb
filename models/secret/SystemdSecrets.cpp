// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/Secrets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace toancanh::secret {

namespace {

constexpr qint64 maximumBytes = 64 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::secret", text);
}

/// Reads the files that systemd lays out for a service (LoadCredential=, SetCredentialEncrypted=).
class SystemdSecrets final : public Secrets
{
public:
    explicit SystemdSecrets(const QString &folder) : m_folder(folder) {}

    Result<QString> read(const QString &name) const override
    {
        if (name.isEmpty() || name.contains(QLatin1Char('/')) || name.startsWith(QLatin1Char('.')))
            return failure(ErrorKind::Auth, tr("\"%1\" is no name of a credential").arg(name));
        QFile file(m_folder.filePath(name));
        if (!file.exists())
            return failure(ErrorKind::Auth,
                           tr("the service was given no credential named \"%1\" (LoadCredential=)").arg(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage, tr("the credential \"%1\" can't be read").arg(name));
        QByteArray text = file.read(maximumBytes);
        while (text.endsWith('\n') || text.endsWith('\r'))
            text.chop(1);
        return QString::fromUtf8(text);
    }

    QString description() const override { return tr("the service's systemd credentials (LoadCredential=)"); }

private:
    QDir m_folder;
};

} // namespace

Result<std::unique_ptr<Secrets>> systemdSecrets()
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    if (folder.isEmpty() || !QDir(folder).exists())
        return failure(ErrorKind::Auth,
                       tr("systemd gave this service no credentials (LoadCredential= in its unit file)"));
    return std::unique_ptr<Secrets>(std::make_unique<SystemdSecrets>(folder));
}

} // namespace toancanh::secret
