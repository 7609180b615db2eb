// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace toancanh {

/// The address as it may be logged or shown: no user, no password, no fragment, and the values of query
/// items whose name tells of a secret (key, token, secret, password, signature …) replaced by "***".
QString loggableUrl(const QUrl &url);

/// Whether a query item of that name may hold a secret, so that loggableUrl hides it.
bool mayBeSecretName(const QString &name);

/// Whether a query item or header of that name holds a secret for certain (token, api-key, password …), so that its
/// value has no place in a profile. Narrower than what loggableUrl hides.
bool isSecretName(const QString &name);

} // namespace toancanh
