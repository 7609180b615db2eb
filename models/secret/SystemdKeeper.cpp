// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/SecretKeeper.h"

#include <QCoreApplication>
#include <QDir>

namespace toancanh::secret {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::secret", text);
}

class SystemdKeeper final : public SecretKeeper
{
public:
    Result<void> set(const QString &, const QString &) override { return isReadOnly(); }
    Result<void> remove(const QString &) override { return isReadOnly(); }

    Result<QStringList> names() const override
    {
        return QDir(qEnvironmentVariable("CREDENTIALS_DIRECTORY")).entryList(QDir::Files, QDir::Name);
    }

    QString description() const override { return tr("the service's systemd credentials (LoadCredential=)"); }

private:
    static tl::unexpected<Error> isReadOnly()
    {
        return failure(ErrorKind::Auth, tr("the credentials of a service can't be changed from within it"), {},
                       tr("set them as administrator: systemd-creds encrypt, and LoadCredentialEncrypted= in its unit "
                          "file"));
    }
};

} // namespace

std::unique_ptr<SecretKeeper> systemdKeeper()
{
    return std::make_unique<SystemdKeeper>();
}

} // namespace toancanh::secret
