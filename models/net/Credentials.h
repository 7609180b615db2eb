// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/net/AuthMethod.h"

#include <QSslCertificate>
#include <QSslKey>

namespace toancanh::net {

/// What this computer shows to a server that asks who it is (mutual TLS).
struct ClientCertificate
{
    QList<QSslCertificate> chain; ///< its own first, then those of the authorities between
    QSslKey key;

    /// Reads a PEM with the certificate, those of its chain, and the key (RSA or EC, without a passphrase), in any
    /// order. Errors: Auth, which never tell what the text holds.
    static Result<ClientCertificate> read(const QByteArray &pem);
};

/// How requests to one server prove who sends them, with the secret itself. Never logged.
struct Credentials
{
    using Kind = AuthKind;
    Kind kind = Kind::None;
    QString secret;                               ///< "user:password", a token, a key, or "id:secret"
    QString header;                               ///< ApiKey: the header's name …
    QString queryItem;                            ///< … or the query item's; Login: that of the token
    TokenSpec token;                              ///< OAuth2Client, Login
    std::optional<ClientCertificate> certificate; ///< beside any kind
};

/// What stands before the first colon of "user:password", and what stands after it.
std::pair<QString, QString> partsOfSecret(const QString &secret);

/// The texts in the secret that nobody may see: as it is sent, its password, and its user where that is no short word.
QList<QByteArray> secretsIn(const Credentials &credentials);

/// Whether the text can be sent as a header's value: no line break nor other control character.
bool isHeaderValue(const QByteArray &text);

} // namespace toancanh::net
