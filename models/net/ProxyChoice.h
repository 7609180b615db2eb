// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QUrl>

#include <optional>

namespace toancanh::net {

/// The proxy of an address: http://host:port or socks5://host:port, with user and password where it has them. Nothing
/// where it is no such address.
std::optional<QNetworkProxy> proxyAt(const QUrl &address);

/// The way to `target` that the environment asks for: http_proxy, https_proxy, all_proxy and no_proxy, in lower or
/// upper case. no_proxy lists names (with all below them), addresses, networks (10.0.0.0/8), each with or without a
/// port, or "*". To this computer itself the way is always direct.
QNetworkProxy proxyFor(const QUrl &target, const QProcessEnvironment &environment);

/// Asks the environment as it was when this was made; on Windows, where it says nothing, the system's settings.
class EnvironmentProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

} // namespace toancanh::net
