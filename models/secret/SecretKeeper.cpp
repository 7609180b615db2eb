// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/SecretKeeper.h"

#include "models/secret/Keychain.h"

#include <QCoreApplication>

#include <algorithm>

namespace toancanh::secret {

namespace {

constexpr qsizetype longestName = 128;
constexpr qsizetype maximumBytes = 64 * 1024; // systemd's credentials hold as much for a service

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::secret", text);
}

bool isName(const QString &name)
{
    return !name.isEmpty() && name.size() <= longestName && name == name.trimmed() && name != namesEntry
           && !name.startsWith(QLatin1Char('#')) && !name.contains(QLatin1Char('='))
           && std::all_of(name.cbegin(), name.cend(), [](QChar one) { return one.isPrint(); });
}

} // namespace

Result<void> checkSecret(const QString &name, const QString &value)
{
    if (!isName(name))
        return failure(ErrorKind::Config, tr("\"%1\" can't be the name of a secret").arg(name), {},
                       tr("take one of up to %1 letters, digits and signs, without \"=\"").arg(longestName));
    if (value.isEmpty())
        return failure(ErrorKind::Config, tr("the secret is empty"));
    if (value.contains(QChar(0)))
        return failure(ErrorKind::Config, tr("the secret is no text"), {}, tr("store a certificate as a PEM"));
    if (value.toUtf8().size() > maximumBytes)
        return failure(ErrorKind::Config, tr("the secret is longer than %1 KiB").arg(maximumBytes / 1024));
    return {};
}

} // namespace toancanh::secret
