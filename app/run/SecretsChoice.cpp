// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/SecretsChoice.h"

#include <QCoreApplication>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcApp, "toancanh.app")

namespace toancanh::app {

namespace {

bool isService()
{
    return qEnvironmentVariableIsSet("CREDENTIALS_DIRECTORY");
}

} // namespace

Result<std::unique_ptr<secret::Secrets>> chooseSecrets(const RunOptions &options)
{
    auto secrets = !options.secretsFile.isEmpty() ? secret::fileSecrets(options.secretsFile)
                   : isService()                  ? secret::systemdSecrets()
                                                  : secret::keychainSecrets();
    if (secrets)
        qCInfo(lcApp).noquote()
            << QCoreApplication::translate("toancanh::app", "secrets are read from %1").arg((*secrets)->description());
    return secrets;
}

std::unique_ptr<secret::SecretKeeper> chooseKeeper(const RunOptions &options)
{
    if (!options.secretsFile.isEmpty())
        return secret::fileKeeper(options.secretsFile);
    return isService() ? secret::systemdKeeper() : secret::keychainKeeper();
}

} // namespace toancanh::app
