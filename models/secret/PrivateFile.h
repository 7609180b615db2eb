// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QByteArray>

namespace toancanh::secret {

/// The text of a file of at most 1 MiB that nobody but its user can read, which is checked on the opened file. Errors:
/// Auth (others can read it, with the remedy), Storage.
Result<QByteArray> readPrivate(const QString &path);

/// Replaces such a file as a whole, or makes it with mode 0600. Errors: Storage.
Result<void> replacePrivate(const QString &path, const QByteArray &text);

} // namespace toancanh::secret
