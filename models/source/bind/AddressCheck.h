// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/profile/Node.h"

namespace toancanh::source {

/// Findings on an address (also a template of one): no http, no server, a user or password, a secret in its query.
void checkUrl(const profile::Node &node, const QString &text);

/// A finding where a query item, header or field of that name holds a secret: it stands in the keychain, not in a
/// profile.
void checkSecret(const profile::Node &node, const QString &name, const QString &value);

} // namespace toancanh::source
