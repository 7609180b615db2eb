// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/PrivateFile.h"
#include "models/secret/SecretKeeper.h"
#include "models/secret/SecretLines.h"

#include <QCoreApplication>
#include <QFile>
#include <QLockFile>

namespace toancanh::secret {

namespace {

constexpr int lockWaitMs = 5000;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::secret", text);
}

class FileKeeper final : public SecretKeeper
{
public:
    explicit FileKeeper(const QString &path) : m_path(path) {}

    Result<void> set(const QString &name, const QString &value) override
    {
        if (const Result<void> isGood = checkSecret(name, value); !isGood)
            return isGood;
        return change(name, value);
    }

    Result<void> remove(const QString &name) override { return change(name, {}); }

    Result<QStringList> names() const override
    {
        const auto secrets = readPrivate(m_path).and_then(secretsIn);
        if (!secrets)
            return placed(secrets.error());
        QStringList names = secrets->keys();
        names.sort();
        return names;
    }

    QString description() const override { return tr("the file %1").arg(m_path); }

private:
    Result<QByteArray> read() const { return QFile::exists(m_path) ? readPrivate(m_path) : QByteArray(); }

    tl::unexpected<Error> placed(Error error) const
    {
        error.where = m_path;
        return tl::unexpected<Error>(error);
    }

    Result<void> change(const QString &name, const std::optional<QString> &value) const
    {
        QLockFile lock(m_path + QStringLiteral(".lock"));
        if (!lock.tryLock(lockWaitMs))
            return failure(ErrorKind::Storage,
                           lock.error() == QLockFile::LockFailedError
                               ? tr("another program is changing the secrets file")
                               : tr("no file can be made beside the secrets file"),
                           m_path, tr("see whether its folder is there and yours, and try again"));
        const Result<QByteArray> text = read();
        if (!text)
            return placed(text.error());
        const auto secrets = secretsIn(*text);
        if (!secrets)
            return placed(secrets.error());
        if (!value && !secrets->contains(name))
            return failure(ErrorKind::Auth, tr("the secrets file has no line \"%1=…\"").arg(name), m_path);
        return replacePrivate(m_path, withSecret(*text, name, value));
    }

    QString m_path;
};

} // namespace

std::unique_ptr<SecretKeeper> fileKeeper(const QString &path)
{
    return std::make_unique<FileKeeper>(path);
}

} // namespace toancanh::secret
