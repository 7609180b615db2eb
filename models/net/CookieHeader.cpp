// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/CookieHeader.h"

#include "models/net/Redirect.h"

#include <algorithm>

namespace toancanh::net {

namespace {

constexpr qsizetype mostCookies = 50;

QByteArray nameOf(const QByteArray &pair)
{
    return pair.left(pair.indexOf('=')).trimmed();
}

} // namespace

void mergeCookies(QList<QNetworkCookie> &cookies, const QList<QNetworkCookie> &set, qint64 nowMs)
{
    for (const QNetworkCookie &cookie : set) {
        cookies.removeIf([&cookie](const QNetworkCookie &one) { return one.name() == cookie.name(); });
        const bool isOver = !cookie.isSessionCookie() && cookie.expirationDate().toMSecsSinceEpoch() <= nowMs;
        if (!isOver && !cookie.value().isEmpty() && cookies.size() < mostCookies)
            cookies.append(cookie);
    }
}

QByteArray cookieHeader(const QList<QNetworkCookie> &cookies)
{
    QByteArray header;
    for (const QNetworkCookie &cookie : cookies)
        header += (header.isEmpty() ? "" : "; ") + cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
    return header;
}

void addCookies(Request &request, const QByteArray &header)
{
    QList<QByteArray> pairs;
    for (const QByteArray &pair : header.split(';'))
        pairs << pair.trimmed();
    QList<QByteArray> kept;
    request.headers.removeIf([&](const auto &one) {
        if (one.first.compare("Cookie", Qt::CaseInsensitive) != 0)
            return false;
        for (const QByteArray &pair : one.second.split(';')) {
            const bool isSetAnew = std::any_of(pairs.cbegin(), pairs.cend(), [&pair](const QByteArray &other) {
                return nameOf(other) == nameOf(pair);
            });
            if (!isSetAnew)
                kept << pair.trimmed();
        }
        return true;
    });
    request.headers.emplaceBack("Cookie", (kept + pairs).join("; "));
}

bool mayCarryCookies(const QUrl &from, const QUrl &to)
{
    return from.scheme() == to.scheme() && serverOf(from) == serverOf(to);
}

} // namespace toancanh::net
