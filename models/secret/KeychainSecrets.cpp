// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/Keychain.h"
#include "models/secret/Secrets.h"

#include <QCoreApplication>

namespace toancanh::secret {

namespace {

class KeychainSecrets final : public Secrets
{
public:
    Result<QString> read(const QString &name) const override
    {
        const Result<std::optional<QString>> entry = readEntry(name);
        if (!entry)
            return tl::unexpected<Error>(entry.error());
        if (!*entry)
            return failure(
                ErrorKind::Auth,
                QCoreApplication::translate("toancanh::secret", "the keychain has no secret named \"%1\"").arg(name));
        return **entry;
    }

    QString description() const override { return keychainDescription(); }
};

} // namespace

std::unique_ptr<Secrets> keychainSecrets()
{
    return std::make_unique<KeychainSecrets>();
}

} // namespace toancanh::secret
