// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/Credentials.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace toancanh::net {

namespace {

constexpr qsizetype shortestUser = 4; // "api" or "ioc" stands in many an address

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::net", text);
}

QSslKey keyIn(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        const QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

/// The certificate that the key belongs to stands first, as TLS sends them.
void putOwnFirst(QList<QSslCertificate> &chain)
{
    const auto isAnIssuer = [&chain](const QSslCertificate &one) {
        return std::any_of(chain.cbegin(), chain.cend(), [&one](const QSslCertificate &other) {
            return other != one
                   && other.issuerInfo(QSslCertificate::CommonName) == one.subjectInfo(QSslCertificate::CommonName);
        });
    };
    std::stable_partition(chain.begin(), chain.end(), [&](const QSslCertificate &one) { return !isAnIssuer(one); });
}

} // namespace

Result<ClientCertificate> ClientCertificate::read(const QByteArray &pem)
{
    const QString next = tr("store certificate and key together, as a PEM without a passphrase");
    if (pem.contains("BEGIN ENCRYPTED PRIVATE KEY") || pem.contains("Proc-Type: 4,ENCRYPTED"))
        return failure(ErrorKind::Auth, tr("the key of the client certificate is locked with a passphrase"), {}, next);
    ClientCertificate result;
    result.chain = QSslCertificate::fromData(pem, QSsl::Pem);
    if (result.chain.isEmpty())
        return failure(ErrorKind::Auth, tr("the secret holds no client certificate"), {}, next);
    result.key = keyIn(pem);
    if (result.key.isNull())
        return failure(ErrorKind::Auth, tr("the secret holds no key of the client certificate"), {}, next);
    putOwnFirst(result.chain);
    if (result.chain.constFirst().publicKey().algorithm() != result.key.algorithm())
        return failure(ErrorKind::Auth, tr("the key in the secret is not that of the client certificate"), {}, next);
    return result;
}

std::pair<QString, QString> partsOfSecret(const QString &secret)
{
    const qsizetype colon = secret.indexOf(QLatin1Char(':'));
    return colon < 0 ? std::pair(secret, QString()) : std::pair(secret.left(colon), secret.mid(colon + 1));
}

QList<QByteArray> secretsIn(const Credentials &credentials)
{
    using Kind = Credentials::Kind;
    const QByteArray secret = credentials.secret.toUtf8();
    const bool hasUser = credentials.kind != Kind::Bearer && credentials.kind != Kind::ApiKey;
    QList<QByteArray> secrets{secret, secret.toBase64()};
    if (hasUser) {
        const auto [user, password] = partsOfSecret(credentials.secret);
        // As RFC 6749, 2.3.1 has it, where each is encoded first.
        const QByteArray pair = QUrl::toPercentEncoding(user) + ':' + QUrl::toPercentEncoding(password);
        secrets << password.toUtf8() << pair.toBase64();
        if (user.size() >= shortestUser)
            secrets << user.toUtf8();
    }
    secrets.removeIf([](const QByteArray &one) { return one.isEmpty(); });
    return secrets;
}

bool isHeaderValue(const QByteArray &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](char one) { return uchar(one) < 0x20 || uchar(one) == 0x7F; });
}

} // namespace toancanh::net
