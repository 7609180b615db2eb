// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/PrivateFile.h"
#include "models/secret/SecretLines.h"
#include "models/secret/Secrets.h"

#include <QCoreApplication>

namespace toancanh::secret {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::secret", text);
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
    Result<QHash<QString, QString>> secrets = readPrivate(path).and_then(secretsIn);
    if (!secrets) {
        secrets.error().where = path;
        return tl::unexpected<Error>(secrets.error());
    }
    return std::unique_ptr<Secrets>(std::make_unique<FileSecrets>(path, *secrets));
}

} // namespace toancanh::secret
