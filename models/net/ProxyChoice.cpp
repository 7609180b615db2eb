// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/ProxyChoice.h"

#include <QHostAddress>

namespace toancanh::net {

namespace {

constexpr int usualPort = 1080; // curl's for a proxy that tells none

QString valueOf(const QProcessEnvironment &environment, const QString &name)
{
    const QString value = environment.value(name).trimmed();
    return value.isEmpty() ? environment.value(name.toUpper()).trimmed() : value;
}

bool isThisComputer(const QString &host)
{
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"))
           || QHostAddress(host).isLoopback();
}

/// One entry of no_proxy.
bool isNamed(const QString &entry, const QUrl &target)
{
    QString name = entry.trimmed().toLower();
    if (name == QLatin1String("*"))
        return true;
    const QHostAddress address(target.host());
    if (name.contains(QLatin1Char('/'))) {
        const auto network = QHostAddress::parseSubnet(name);
        return network.second >= 0 && !address.isNull() && address.isInSubnet(network);
    }
    const QUrl parsed(QStringLiteral("any://") + name);
    if (parsed.port() >= 0) {
        if (parsed.port() != target.port(target.scheme() == QLatin1String("https") ? 443 : 80))
            return false;
        name = parsed.host();
    }
    if (!address.isNull())
        return address == QHostAddress(name);
    while (name.startsWith(QLatin1Char('*')) || name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return !name.isEmpty() && (target.host() == name || target.host().endsWith(QLatin1Char('.') + name));
}

} // namespace

std::optional<QNetworkProxy> proxyAt(const QUrl &address)
{
    const QString scheme = address.scheme();
    const bool isSocks = scheme == QLatin1String("socks5") || scheme == QLatin1String("socks5h");
    if ((!isSocks && scheme != QLatin1String("http")) || address.host().isEmpty())
        return {};
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, address.host(),
                         quint16(address.port(isSocks ? 1080 : usualPort)), address.userName(QUrl::FullyDecoded),
                         address.password(QUrl::FullyDecoded));
}

QNetworkProxy proxyFor(const QUrl &target, const QProcessEnvironment &environment)
{
    const QNetworkProxy direct(QNetworkProxy::NoProxy);
    if (isThisComputer(target.host()))
        return direct;
    const QStringList exceptions = valueOf(environment, QStringLiteral("no_proxy")).split(QLatin1Char(','));
    for (const QString &exception : exceptions) {
        if (isNamed(exception, target))
            return direct;
    }
    QString text = valueOf(environment, target.scheme() + QStringLiteral("_proxy"));
    if (text.isEmpty())
        text = valueOf(environment, QStringLiteral("all_proxy"));
    if (!text.contains(QLatin1String("://")))
        text.prepend(QLatin1String("http://"));
    return proxyAt(QUrl(text)).value_or(direct);
}

QList<QNetworkProxy> EnvironmentProxies::queryProxy(const QNetworkProxyQuery &query)
{
    const QNetworkProxy proxy = proxyFor(query.url(), m_environment);
#ifdef Q_OS_WIN
    if (proxy.type() == QNetworkProxy::NoProxy && !isThisComputer(query.url().host()))
        return systemProxyForQuery(query);
#endif
    return {proxy};
}

} // namespace toancanh::net
