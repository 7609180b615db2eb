// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/HttpMessage.h"

#include <QNetworkRequest>

namespace toancanh::net {

/// The request as Qt sends it to `url`, where redirects may have led: no cookies, no cache, nothing followed.
QNetworkRequest networkRequest(const Request &request, const QUrl &url);

/// Whether it asks for an answer only where that has changed (RFC 9110, 13).
bool isConditional(const Request &request);

} // namespace toancanh::net
