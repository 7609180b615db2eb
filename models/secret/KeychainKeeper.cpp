// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/Keychain.h"
#include "models/secret/SecretKeeper.h"

#include <QCoreApplication>

namespace toancanh::secret {

namespace {

class KeychainKeeper final : public SecretKeeper
{
public:
    /// The list comes first: a name too many in it is seen and can be removed, an entry that it lacks is forgotten.
    Result<void> set(const QString &name, const QString &value) override
    {
        if (const Result<void> isGood = checkSecret(name, value); !isGood)
            return isGood;
        Result<QStringList> listed = names();
        if (!listed)
            return tl::unexpected<Error>(listed.error());
        if (!listed->contains(name)) {
            listed->append(name);
            if (const Result<void> written = writeNames(*listed); !written)
                return written;
        }
        return writeEntry(name, value);
    }

    Result<void> remove(const QString &name) override
    {
        Result<QStringList> listed = names();
        if (!listed)
            return tl::unexpected<Error>(listed.error());
        const Result<std::optional<QString>> entry = readEntry(name);
        if (!entry)
            return tl::unexpected<Error>(entry.error());
        if (*entry) {
            if (const Result<void> removed = removeEntry(name); !removed)
                return removed;
        }
        const bool wasListed = listed->removeAll(name) > 0;
        if (!*entry && !wasListed)
            return failure(
                ErrorKind::Auth,
                QCoreApplication::translate("toancanh::secret", "the keychain has no secret named \"%1\"").arg(name));
        return wasListed ? writeNames(*listed) : Result<void>();
    }

    Result<QStringList> names() const override
    {
        Result<std::optional<QString>> entry = readEntry(namesEntry);
        if (!entry) {
            entry.error().next = keychainAdvice();
            return tl::unexpected<Error>(entry.error());
        }
        return entry->value_or(QString()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

    QString description() const override { return keychainDescription(); }

private:
    static Result<void> writeNames(QStringList names)
    {
        names.sort();
        return names.isEmpty() ? removeEntry(namesEntry) : writeEntry(namesEntry, names.join(QLatin1Char('\n')));
    }
};

} // namespace

std::unique_ptr<SecretKeeper> keychainKeeper()
{
    return std::make_unique<KeychainKeeper>();
}

} // namespace toancanh::secret
