// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/request/Origin.h"

#include <algorithm>

namespace toancanh::source {

namespace {

constexpr int httpPort = 80;
constexpr int httpsPort = 443;

} // namespace

QString originOf(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    const bool isHttps = scheme == QLatin1String("https");
    if ((!isHttps && scheme != QLatin1String("http")) || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    return QStringLiteral("%1://%2:%3").arg(scheme, url.host()).arg(url.port(isHttps ? httpsPort : httpPort));
}

QString originOfText(const QString &text)
{
    const QString address = text.contains(QLatin1String("://")) ? text : QStringLiteral("https://") + text;
    const QUrl url(address, QUrl::StrictMode);
    const bool isBare = (url.path().isEmpty() || url.path() == QLatin1String("/")) && !url.hasQuery();
    return isBare && !url.hasFragment() ? originOf(url) : QString();
}

bool mayLead(const QStringList &origins, const QUrl &to)
{
    const QString origin = originOf(to);
    if (origin.isEmpty())
        return false;
    if (origins.contains(origin))
        return true;
    return std::any_of(origins.cbegin(), origins.cend(), [&to](const QString &one) {
        const QUrl from(one);
        const bool keepsPort = to.port(httpsPort) == httpsPort ? from.port() == httpPort : to.port() == from.port();
        return to.scheme() == QLatin1String("https") && from.scheme() == QLatin1String("http")
               && to.host() == from.host() && keepsPort;
    });
}

} // namespace toancanh::source
