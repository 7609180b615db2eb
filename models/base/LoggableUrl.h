// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace toancanh {

/// The address as it may be logged or shown: no user, no password, no fragment, and the values of query
/// items whose name tells of a secret (key, token, secret, password, signature …) replaced by "***".
QString loggableUrl(const QUrl &url);

} // namespace toancanh
