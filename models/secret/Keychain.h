// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <optional>

namespace toancanh::secret {

inline const QString namesEntry = QStringLiteral("toancanh:names"); ///< the entry that lists the others

/// Entries of the desktop's keychain under the service "toancanh". May be called from any thread except the GUI's;
/// waits until the keychain has answered, which may first ask a person to unlock it. Errors: Auth.
Result<std::optional<QString>> readEntry(const QString &name); ///< nothing where there is none
Result<void> writeEntry(const QString &name, const QString &value);
Result<void> removeEntry(const QString &name);

QString keychainDescription(); ///< "the keychain …", for people
QString keychainAdvice();      ///< what to do where it takes no secret

} // namespace toancanh::secret
