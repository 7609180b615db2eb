// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QByteArray>
#include <QList>

namespace toancanh::province {

/// Writes "name=value" lines into a file that only its owner may read, replacing one that is there.
Result<void> writeSecretsFile(const QString &path, const QList<std::pair<QByteArray, QByteArray>> &secrets);

} // namespace toancanh::province
