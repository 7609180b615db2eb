// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/RunOptions.h"
#include "models/secret/SecretKeeper.h"
#include "models/secret/Secrets.h"

namespace toancanh::app {

/// The place that secrets are read from: the file that the command line names, else systemd's credentials
/// where the service manager gives them, else the keychain. Says in the log which it is.
Result<std::unique_ptr<secret::Secrets>> chooseSecrets(const RunOptions &options);

/// The same place, to set and remove secrets there.
std::unique_ptr<secret::SecretKeeper> chooseKeeper(const RunOptions &options);

} // namespace toancanh::app
