// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/HttpMessage.h"

namespace toancanh::net {

/// Takes what an answer sets: one cookie of a name, none that is empty or over by now, and only so many.
void mergeCookies(QList<QNetworkCookie> &cookies, const QList<QNetworkCookie> &set, qint64 nowMs);

/// As a request sends them: "a=1; b=2".
QByteArray cookieHeader(const QList<QNetworkCookie> &cookies);

/// Adds the header to the request, behind the cookies that it has; in the place of those of the same names.
void addCookies(Request &request, const QByteArray &header);

/// Whether the cookies of an answer that came from `from` may go to `to`: scheme, host and port are the same.
bool mayCarryCookies(const QUrl &from, const QUrl &to);

} // namespace toancanh::net
