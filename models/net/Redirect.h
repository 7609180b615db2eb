// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/HttpMessage.h"

#include <QNetworkReply>

namespace toancanh::net {

bool isHttp(const QUrl &url);

/// "host:port", with the port that the scheme has where none is written: what is limited as one, for several systems
/// may stand on one host.
QString serverOf(const QUrl &url);

/// The address that an answer sends its reader to; empty where it is no redirect.
QUrl redirectOf(const QNetworkReply &reply, const QUrl &from);

/// Whether the request may go from one address to another; see RedirectRule.
bool mayFollow(const QUrl &from, const QUrl &to, const Request &request);

} // namespace toancanh::net
