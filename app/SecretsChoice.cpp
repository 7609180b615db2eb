// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SecretsChoice.h"

#include <QCoreApplication>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcApp, "toancanh.app")

namespace toancanh::app {

Result<std::unique_ptr<secret::Secrets>> chooseSecrets(const Options &options)
{
    auto secrets = !options.secretsFile.isEmpty()                       ? secret::fileSecrets(options.secretsFile)
                   : qEnvironmentVariableIsSet("CREDENTIALS_DIRECTORY") ? secret::systemdSecrets()
                                                                        : secret::keychainSecrets();
    if (secrets)
        qCInfo(lcApp).noquote()
            << QCoreApplication::translate("toancanh::app", "secrets are read from %1").arg((*secrets)->description());
    return secrets;
}

} // namespace toancanh::app
