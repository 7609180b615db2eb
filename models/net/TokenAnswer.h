// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/Credentials.h"
#include "models/net/HttpMessage.h"

namespace toancanh::net {

struct Token
{
    QByteArray text;              ///< empty where a login gives only cookies
    std::optional<qint64> lifeMs; ///< without one it is used until it is refused
    QByteArray cookies = {};      ///< as a request sends them; only to where they came from
    QUrl from = {};
    bool operator==(const Token &) const = default;
};

/// The request that fetches a token: of an OAuth 2 client, or a login. Without a deadline.
Request tokenRequest(const Credentials &credentials);

/// The token in an answer to it. Errors, without a place: Malformed (no token, or none that a header can carry); Auth
/// where a login gives none, for many answer 200 to a wrong password.
Result<Token> tokenIn(const QByteArray &answer, const Credentials &credentials);

/// All that an answer to it gives: token, cookies or both, as the credentials say. Errors as above.
Result<Token> tokenOf(const Response &answer, const Credentials &credentials);

/// The texts in it that nobody may see.
QList<QByteArray> secretsIn(const Token &token);

/// What a failed request for a token means: that the secret was refused, or that the service is in trouble.
Error errorOfToken(const Outcome &outcome, AuthKind kind);

} // namespace toancanh::net
