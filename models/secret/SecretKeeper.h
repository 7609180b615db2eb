// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QStringList>

#include <memory>

namespace toancanh::secret {

/// Where a person sets and removes secrets. Values never reach a log, a message or an Error. Not for the GUI's thread.
class SecretKeeper
{
public:
    virtual ~SecretKeeper() = default;
    /// Errors: Config (a name or value that can't be kept), Auth (locked, read-only), Storage.
    virtual Result<void> set(const QString &name, const QString &value) = 0;
    virtual Result<void> remove(const QString &name) = 0; ///< Errors: as set(); Auth where there is none
    virtual Result<QStringList> names() const = 0;        ///< in alphabetical order
    virtual QString description() const = 0;              ///< for people: "the keychain …", "the file …"
};

/// The desktop's keychain, service name "toancanh". It can't be listed, so an entry of its own, "toancanh:names", holds
/// the names that were set here.
std::unique_ptr<SecretKeeper> keychainKeeper();
/// $CREDENTIALS_DIRECTORY, which can be listed but not changed: systemd lays it out from the service's unit file.
std::unique_ptr<SecretKeeper> systemdKeeper();
/// A file of fileSecrets(), which is made with mode 0600 where there is none, and replaced as a whole.
std::unique_ptr<SecretKeeper> fileKeeper(const QString &path);

/// Whether a secret of that name and value can be kept: a name of 1 to 128 printable characters without "=", not
/// beginning with "#"; a value of 1 byte to 64 KiB of text. Errors: Config.
Result<void> checkSecret(const QString &name, const QString &value);

} // namespace toancanh::secret
