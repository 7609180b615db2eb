// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/OutgoingRequest.h"

#include "models/net/Connections.h"

#include <algorithm>

namespace toancanh::net {

QNetworkRequest networkRequest(const Request &request, const QUrl &url)
{
    QNetworkRequest result(url);
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    result.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("ToanCanh/0.1"));
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    // Without leave to use a password again Qt wouldn't use it the first time either.
    const bool isDigest = request.own && !request.own->digestUser.isEmpty();
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute,
                        isDigest ? QNetworkRequest::Automatic : QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setRawHeader("Accept-Encoding", "gzip"); // said by us, so that Qt leaves the unpacking to us
    if (request.own && request.own->tls)
        result.setSslConfiguration(*request.own->tls);
    return result;
}

bool isConditional(const Request &request)
{
    return std::any_of(request.headers.cbegin(), request.headers.cend(), [](const auto &header) {
        const QByteArray name = header.first.toLower();
        return name == "if-none-match" || name == "if-modified-since";
    });
}

} // namespace toancanh::net
