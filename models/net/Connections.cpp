// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/Connections.h"

#include "models/net/ProxyChoice.h"

namespace toancanh::net {

QNetworkAccessManager *Connections::through(const std::optional<QUrl> &proxy)
{
    const std::optional<QNetworkProxy> chosen = proxy ? proxyAt(*proxy) : std::nullopt;
    if (proxy && !chosen)
        return nullptr;
    std::unique_ptr<QNetworkAccessManager> &manager = m_managers[proxy.value_or(QUrl())];
    if (!manager) {
        manager = std::make_unique<QNetworkAccessManager>();
        manager->setAutoDeleteReplies(false);
        if (chosen)
            manager->setProxy(*chosen);
        else
            manager->setProxyFactory(new EnvironmentProxies); // taken over
    }
    return manager.get();
}

std::shared_ptr<OwnConnections> OwnConnections::of(const Credentials &credentials)
{
    const bool isDigest = credentials.kind == AuthKind::Digest;
    if (!isDigest && !credentials.certificate)
        return nullptr;
    auto own = std::make_shared<OwnConnections>();
    if (isDigest) {
        // Qt makes Latin-1 of them; so what it sends is UTF-8, as RFC 7616 has it.
        const auto [user, password] = partsOfSecret(credentials.secret);
        own->digestUser = QString::fromLatin1(user.toUtf8());
        own->digestPassword = QString::fromLatin1(password.toUtf8());
    }
    if (credentials.certificate) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(credentials.certificate->chain);
        tls.setPrivateKey(credentials.certificate->key);
        own->tls = tls;
    }
    return own;
}

} // namespace toancanh::net
