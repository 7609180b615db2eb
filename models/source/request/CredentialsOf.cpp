// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/request/CredentialsOf.h"

#include "models/source/request/SourceAdvice.h"

#include <QCoreApplication>

namespace toancanh::source {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::source", text);
}

/// A bearer token, an api-key and the user of digest are sent as they are.
bool isSentInHeader(const AuthSpec &auth)
{
    return auth.kind == net::AuthKind::Bearer || auth.kind == net::AuthKind::Digest
           || (auth.kind == net::AuthKind::ApiKey && auth.queryItem.isEmpty());
}

Result<net::ClientCertificate> certificateOf(const AuthSpec &auth, const SecretOf &secretOf)
{
    Result<net::ClientCertificate> certificate = secretOf(auth.certificate).and_then([](const QString &pem) {
        return net::ClientCertificate::read(pem.toUtf8());
    });
    if (!certificate && certificate.error().next.isEmpty())
        certificate.error().next = certificateAdvice(auth, secretOf);
    return certificate;
}

/// Any of them may stand in a header.
Error cantBeSent(const QString &name)
{
    return {ErrorKind::Auth,
            tr("the secret \"%1\" holds a line break or another character that can't be sent in a header").arg(name),
            {}};
}

} // namespace

Result<QHash<QString, QString>> secretsNamed(const QStringList &names, const SecretOf &secretOf)
{
    QHash<QString, QString> secrets;
    if (!names.isEmpty() && !secretOf)
        return failure(ErrorKind::Auth, tr("no place for secrets was given"));
    for (const QString &name : names) {
        const Result<QString> secret = secretOf(name);
        if (!secret) {
            Error error = secret.error();
            if (error.next.isEmpty())
                error.next = templateAdvice(name, secretOf);
            return tl::unexpected<Error>(error);
        }
        if (!net::isHeaderValue(secret->toUtf8()))
            return tl::unexpected<Error>(cantBeSent(name));
        secrets.insert(name, *secret);
    }
    return secrets;
}

Result<net::Credentials> credentialsOf(const AuthSpec &auth, const SecretOf &secretOf)
{
    net::Credentials credentials;
    credentials.kind = auth.kind;
    credentials.header = auth.header;
    credentials.queryItem = auth.queryItem;
    credentials.token = auth.token;
    if (auth.kind == net::AuthKind::None && auth.certificate.isEmpty())
        return credentials;
    if (!secretOf)
        return failure(ErrorKind::Auth, tr("no place for secrets was given"));
    if (auth.kind != net::AuthKind::None) {
        const Result<QString> secret = secretOf(auth.secret);
        if (!secret)
            return tl::unexpected<Error>(secret.error());
        if (isSentInHeader(auth) && !net::isHeaderValue(secret->toUtf8()))
            return tl::unexpected<Error>(cantBeSent(auth.secret));
        credentials.secret = *secret;
    }
    if (!auth.certificate.isEmpty()) {
        const Result<net::ClientCertificate> certificate = certificateOf(auth, secretOf);
        if (!certificate)
            return tl::unexpected<Error>(certificate.error());
        credentials.certificate = *certificate;
    }
    return credentials;
}

} // namespace toancanh::source
