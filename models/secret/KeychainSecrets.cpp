// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/Secrets.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace toancanh::secret {

namespace {

constexpr int answerTimeoutMs = 20'000; // a person may be asked to unlock the keychain

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::secret", text);
}

Error errorOf(QKeychain::Error code, const QString &name)
{
    switch (code) {
    case QKeychain::EntryNotFound:
        return {ErrorKind::Auth, tr("the keychain has no secret named \"%1\"").arg(name), {}};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorKind::Auth, tr("the keychain refused to give the secret \"%1\"").arg(name), {}};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
    default:
        return {ErrorKind::Auth,
                tr("the secret \"%1\" could not be read: this session has no keychain, or it is locked").arg(name),
                {}};
    }
}

/// Asks QtKeychain with an event loop of its own, so that the caller simply waits.
class KeychainSecrets final : public Secrets
{
public:
    Result<QString> read(const QString &name) const override
    {
        QKeychain::ReadPasswordJob job(QStringLiteral("toancanh"));
        job.setAutoDelete(false);
        job.setInsecureFallback(false);
        job.setKey(name);
        QEventLoop loop;
        bool finished = false;
        QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
            finished = true;
            loop.quit();
        });
        QTimer::singleShot(answerTimeoutMs, &loop, &QEventLoop::quit);
        job.start();
        if (!finished)
            loop.exec(QEventLoop::ExcludeUserInputEvents);
        if (!finished)
            return failure(ErrorKind::Auth, tr("the keychain did not answer; is it waiting to be unlocked?"));
        if (job.error() != QKeychain::NoError)
            return tl::unexpected<Error>(errorOf(job.error(), name));
        return job.textData();
    }

    QString description() const override { return tr("the keychain (service \"toancanh\")"); }
};

} // namespace

std::unique_ptr<Secrets> keychainSecrets()
{
    return std::make_unique<KeychainSecrets>();
}

} // namespace toancanh::secret
