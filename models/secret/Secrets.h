// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <memory>

namespace toancanh::secret {

/// Where secrets are read from. Functions may be called from any thread except the GUI's; they may take
/// tens of milliseconds. A secret never reaches a log, a message or an Error.
class Secrets
{
public:
    virtual ~Secrets() = default;
    virtual Result<QString> read(const QString &name) const = 0; ///< Errors: Auth (missing, locked), Storage
    virtual QString description() const = 0;                     ///< for people: "the keychain", "the file …"
};

/// The desktop's keychain, service name "toancanh".
std::unique_ptr<Secrets> keychainSecrets();
/// $CREDENTIALS_DIRECTORY, one file a secret.
Result<std::unique_ptr<Secrets>> systemdSecrets();
/// A YAML-free "name=value" file (see secretsIn) that only its user can read (0600, checked). Errors: Auth, Storage.
Result<std::unique_ptr<Secrets>> fileSecrets(const QString &path);

} // namespace toancanh::secret
