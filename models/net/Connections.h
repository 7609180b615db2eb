// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/net/Credentials.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>

#include <map>
#include <memory>

namespace toancanh::net {

/// What was wrong with the certificate of a server ("host:port") at the last handshake. Of requests that wait for one
/// connection Qt tells only one why there was none.
using CertificateProblems = QHash<QString, Error>;

/// The connections that are kept alive, apart for each proxy. Keeps no cookies and no passwords. Network thread.
class Connections : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Those through that proxy; without one, through what the environment asks for. Null where the address is none
    /// of a proxy.
    QNetworkAccessManager *through(const std::optional<QUrl> &proxy);
    CertificateProblems &certificateProblems() { return m_certificateProblems; }

private:
    std::map<QUrl, std::unique_ptr<QNetworkAccessManager>> m_managers; ///< of no address: the environment's
    CertificateProblems m_certificateProblems;
};

/// Connections of one set of credentials alone, because Qt keeps what digest and TLS have agreed on with the
/// connection and would let everybody's requests profit from it.
struct OwnConnections
{
    QString digestUser; ///< empty where digest is not answered
    QString digestPassword;
    std::optional<QSslConfiguration> tls; ///< that shows a client certificate
    Connections connections;

    /// Null where the credentials need none.
    static std::shared_ptr<OwnConnections> of(const Credentials &credentials);
};

} // namespace toancanh::net
