// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/LoggableRequest.h"

#include "models/base/LoggableUrl.h"
#include "models/net/SecretMask.h"

#include <QUrlQuery>

namespace toancanh::net {

QString loggableUrl(const Request &request)
{
    if (request.secrets.isEmpty() || !request.url.hasQuery())
        return toancanh::loggableUrl(request.url);
    SecretMask mask;
    for (const QByteArray &secret : request.secrets)
        mask.learn(secret);
    QUrlQuery shown;
    const auto items = QUrlQuery(request.url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        shown.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(name)),
                           QString::fromLatin1(QUrl::toPercentEncoding(mask.masked(value), "*")));
    QUrl url = request.url;
    url.setQuery(shown);
    return toancanh::loggableUrl(url);
}

} // namespace toancanh::net
