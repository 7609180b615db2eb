// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/SecretsFile.h"

#include <QSaveFile>

namespace toancanh::province {

Result<void> writeSecretsFile(const QString &path, const QList<std::pair<QByteArray, QByteArray>> &secrets)
{
    QSaveFile file(path);
    // Its rights are narrowed before the first secret is written.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(ErrorKind::Storage, QStringLiteral("Cannot write the secrets: %1").arg(file.errorString()),
                       path);
    for (const auto &[name, value] : secrets)
        file.write(name + '=' + value + '\n');
    if (!file.commit())
        return failure(ErrorKind::Storage, QStringLiteral("Cannot write the secrets: %1").arg(file.errorString()),
                       path);
    return {};
}

} // namespace toancanh::province
