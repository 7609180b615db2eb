// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/CredentialsOf.h"

#include <QCoreApplication>

namespace toancanh::source {

Result<net::Credentials> credentialsOf(const AuthSpec &auth, const SecretOf &secretOf)
{
    using Kind = net::Credentials::Kind;
    net::Credentials credentials;
    switch (auth.kind) {
    case AuthSpec::Kind::None: return credentials;
    case AuthSpec::Kind::Basic: credentials.kind = Kind::Basic; break;
    case AuthSpec::Kind::Bearer: credentials.kind = Kind::Bearer; break;
    case AuthSpec::Kind::ApiKey: credentials.kind = Kind::ApiKey; break;
    case AuthSpec::Kind::OAuth2Client: credentials.kind = Kind::OAuth2Client; break;
    }
    if (!secretOf)
        return failure(ErrorKind::Auth,
                       QCoreApplication::translate("toancanh::source", "no place for secrets was given"));
    const Result<QString> secret = secretOf(auth.secret);
    if (!secret)
        return tl::unexpected<Error>(secret.error());
    credentials.secret = *secret;
    credentials.header = auth.header;
    credentials.queryItem = auth.queryItem;
    credentials.tokenUrl = QUrl(auth.tokenUrl);
    credentials.scope = auth.scope;
    return credentials;
}

} // namespace toancanh::source
