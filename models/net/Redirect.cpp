// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/Redirect.h"

namespace toancanh::net {

namespace {

bool isHttps(const QUrl &url)
{
    return url.scheme() == QLatin1String("https");
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && serverOf(a) == serverOf(b);
}

} // namespace

bool isHttp(const QUrl &url)
{
    return url.scheme() == QLatin1String("http") || isHttps(url);
}

QString serverOf(const QUrl &url)
{
    return QStringLiteral("%1:%2").arg(url.host()).arg(url.port(isHttps(url) ? 443 : 80));
}

QUrl redirectOf(const QNetworkReply &reply, const QUrl &from)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308)
        return {};
    const QUrl to = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    return to.isEmpty() ? to : from.resolved(to);
}

bool mayFollow(const QUrl &from, const QUrl &to, const Request &request)
{
    if (!isHttp(to) || to.host().isEmpty() || (isHttps(from) && !isHttps(to)))
        return false;
    if (sameOrigin(from, to))
        return true;
    if (request.redirects == RedirectRule::SameOrigin)
        return false;
    const bool becomesSafe = from.host() == to.host() && !isHttps(from) && isHttps(to);
    return becomesSafe || !request.carriesCredentials;
}

} // namespace toancanh::net
