// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace toancanh::net {

enum class AuthKind { None, Basic, Digest, Bearer, ApiKey, OAuth2Client, Login };

/// Where a token comes from and how it is sent: from an OAuth 2 token endpoint with client credentials (RFC 6749,
/// 4.4), or from a login form.
struct TokenSpec
{
    enum class Body { Form, Json };
    enum class Client { Form, Header };

    QString url;
    Client client = Client::Form;                       ///< OAuth2Client: where id and secret stand
    QString scope;                                      ///< OAuth2Client
    QByteArray method = QByteArrayLiteral("POST");      ///< Login
    Body body = Body::Form;                             ///< Login
    QString userField = QStringLiteral("username");     ///< Login
    QString passwordField = QStringLiteral("password"); ///< Login
    QList<std::pair<QString, QString>> extra;           ///< more items of the body
    QJsonValue json{QJsonValue::Undefined};             ///< Login: the whole body, in whose texts {user} and {password}
    bool takesToken = true;                             ///< Login: the answer holds a token …
    bool takesCookies = false;                          ///< … or sets cookies, or both
    QString tokenAt = QStringLiteral("/access_token");  ///< JSON Pointer into the answer
    QString header = QStringLiteral("Authorization");   ///< that carries the token …
    QString prefix = QStringLiteral("Bearer ");         ///< … after this
    std::optional<qint64> lifeMs;                       ///< where the answer doesn't say it
    bool operator==(const TokenSpec &) const = default;
};

} // namespace toancanh::net
