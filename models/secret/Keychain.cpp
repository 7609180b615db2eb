// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/Keychain.h"

#include <QCoreApplication>
#include <QThread>
#include <qt6keychain/keychain.h>

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <utility>

namespace toancanh::secret {

namespace {

constexpr auto answerTimeout = std::chrono::seconds(20); // a person may be asked to unlock the keychain

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::secret", text);
}

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

using Answer = Result<std::optional<QString>>;

/// Runs a job on the keychain's thread and waits for what `answerOf` makes of it.
template<class Job>
Answer ask(const QString &name, const std::function<void(Job &)> &prepare,
           const std::function<Answer(const Job &)> &answerOf)
{
    const auto promised = std::make_shared<std::promise<Answer>>();
    std::future<Answer> answered = promised->get_future();
    QMetaObject::invokeMethod(keychainThread(), [name, prepare, answerOf, promised] {
        auto *const job = new Job(QStringLiteral("toancanh")); // deletes itself
        job->setInsecureFallback(false);
        job->setKey(name);
        prepare(*job);
        QObject::connect(job, &QKeychain::Job::finished, job,
                         [job, answerOf, promised] { promised->set_value(answerOf(*job)); });
        job->start();
    });
    if (answered.wait_for(answerTimeout) != std::future_status::ready)
        return failure(ErrorKind::Auth, tr("the keychain did not answer; is it waiting to be unlocked?"));
    return answered.get();
}

bool isRefusal(QKeychain::Error code)
{
    return code == QKeychain::AccessDenied || code == QKeychain::AccessDeniedByUser;
}

/// What a job that changes an entry comes to.
Answer changed(QKeychain::Error code, const QString &refused, const QString &failed)
{
    if (code == QKeychain::NoError)
        return std::nullopt;
    return failure(ErrorKind::Auth, isRefusal(code) ? refused : failed, {}, keychainAdvice());
}

Result<void> withoutText(const Answer &answer)
{
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    return {};
}

} // namespace

Result<std::optional<QString>> readEntry(const QString &name)
{
    using Job = QKeychain::ReadPasswordJob;
    return ask<Job>(
        name, [](Job &) {},
        [name](const Job &job) -> Answer {
            if (job.error() == QKeychain::NoError)
                return job.textData();
            if (job.error() == QKeychain::EntryNotFound)
                return std::nullopt;
            return failure(
                ErrorKind::Auth,
                (isRefusal(job.error())
                     ? tr("the keychain refused to give the secret \"%1\"")
                     : tr("the secret \"%1\" could not be read: this session has no keychain, or it is locked"))
                    .arg(name));
        });
}

Result<void> writeEntry(const QString &name, const QString &value)
{
    using Job = QKeychain::WritePasswordJob;
    return withoutText(ask<Job>(
        name, [value](Job &job) { job.setTextData(value); },
        [name](const Job &job) {
            return changed(job.error(), tr("the keychain refused to keep the secret \"%1\"").arg(name),
                           tr("the secret \"%1\" could not be kept: this session has no keychain, or it is locked, or "
                              "too small for a secret of this length")
                               .arg(name));
        }));
}

Result<void> removeEntry(const QString &name)
{
    using Job = QKeychain::DeletePasswordJob;
    return withoutText(ask<Job>(
        name, [](Job &) {},
        [name](const Job &job) {
            return changed(
                job.error(), tr("the keychain refused to remove the secret \"%1\"").arg(name),
                tr("the secret \"%1\" could not be removed: this session has no keychain, or it is locked").arg(name));
        }));
}

QString keychainAdvice()
{
    return tr("unlock the keychain, or keep the secrets in a file: --secrets-file FILE");
}

QString keychainDescription()
{
    return tr("the keychain (service \"toancanh\")");
}

} // namespace toancanh::secret
