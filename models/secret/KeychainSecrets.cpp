// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/Secrets.h"

#include <QCoreApplication>
#include <QThread>
#include <qt6keychain/keychain.h>

#include <chrono>
#include <future>

namespace toancanh::secret {

namespace {

constexpr auto answerTimeout = std::chrono::seconds(20); // a person may be asked to unlock the keychain

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

using Answer = std::promise<Result<QString>>;

/// The thread of all of QtKeychain's jobs. They share one queue that has no lock and belongs to the thread that first
/// used it, so there is one for the process, and it never ends.
QObject *keychainThread()
{
    static QObject *const there = [] {
        auto *const thread = new QThread;
        thread->setObjectName(QStringLiteral("keychain"));
        auto *const made = new QObject;
        made->moveToThread(thread);
        thread->start();
        return made;
    }();
    return there;
}

/// On the keychain's thread.
void ask(const QString &name, const std::shared_ptr<Answer> &answer)
{
    auto *const job = new QKeychain::ReadPasswordJob(QStringLiteral("toancanh")); // deletes itself
    job->setInsecureFallback(false);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, name, answer] {
        if (job->error() == QKeychain::NoError)
            answer->set_value(job->textData());
        else
            answer->set_value(tl::unexpected<Error>(errorOf(job->error(), name)));
    });
    job->start();
}

class KeychainSecrets final : public Secrets
{
public:
    Result<QString> read(const QString &name) const override
    {
        const auto answer = std::make_shared<Answer>();
        std::future<Result<QString>> answered = answer->get_future();
        QMetaObject::invokeMethod(keychainThread(), [answer, name] { ask(name, answer); });
        if (answered.wait_for(answerTimeout) != std::future_status::ready)
            return failure(ErrorKind::Auth, tr("the keychain did not answer; is it waiting to be unlocked?"));
        return answered.get();
    }

    QString description() const override { return tr("the keychain (service \"toancanh\")"); }
};

} // namespace

std::unique_ptr<Secrets> keychainSecrets()
{
    return std::make_unique<KeychainSecrets>();
}

} // namespace toancanh::secret
