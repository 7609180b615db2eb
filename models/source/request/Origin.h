// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

namespace toancanh::source {

/// Scheme, host and port: "https://a.vn:443". Empty where the address is none of HTTP, or holds a user.
QString originOf(const QUrl &url);

/// The origin of a server as a profile writes it: "a.vn" and "a.vn:8443" are https, "http://a.vn" says so. Empty where
/// it is none.
QString originOfText(const QString &text);

/// Whether an address that a system gave may be asked with what the source sends: it leads to one of these origins,
/// or to the same host by https instead of http.
bool mayLead(const QStringList &origins, const QUrl &to);

} // namespace toancanh::source
