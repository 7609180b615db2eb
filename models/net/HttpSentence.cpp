// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/HttpSentence.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSslError>
#include <QTimeZone>

namespace toancanh::net {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::net", text);
}

Error network(const QString &sentence, const QString &next)
{
    return {ErrorKind::Network, sentence, {}, next};
}

QString seeProxy()
{
    return tr("check the proxy in this computer's network settings");
}

QString seeSystem()
{
    return tr("tell the people who run the system; see whether it opens in a browser on this computer");
}

std::optional<qint64> httpDateMs(const QByteArray &text)
{
    QDateTime at =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!at.isValid())
        return {};
    at.setTimeZone(QTimeZone::utc());
    return at.toMSecsSinceEpoch();
}

} // namespace

Error errorOfStatus(int status)
{
    const auto with = [status](ErrorKind kind, const QString &sentence, const QString &next) {
        return Error{kind, sentence.arg(status), {}, next};
    };
    switch (status) {
    case 401: return with(ErrorKind::Auth, tr("the password or token was refused (%1)"), {});
    case 403:
        return with(ErrorKind::Auth, tr("the server forbids this access (%1)"),
                    tr("ask the people who run the system what they let in: another secret, a header such as Referer, "
                       "or only some computers"));
    case 404:
    case 410:
        return with(ErrorKind::Network, tr("the server knows no such address (%1)"),
                    tr("check address and query under \"request\"; else ask the people who run the system for the "
                       "address that holds now"));
    case 408:
    case 504: return with(ErrorKind::Timeout, tr("the server took too long (%1)"), {});
    case 407: return with(ErrorKind::Auth, tr("the proxy asks for a password (%1)"), seeProxy());
    case 429: return with(ErrorKind::RateLimited, tr("the server asks for fewer requests (%1)"), {});
    default: break;
    }
    if (status >= 500)
        return with(ErrorKind::Network, tr("the server reported an error of its own (%1)"), seeSystem());
    if (status >= 400)
        return with(ErrorKind::Network, tr("the server refused the request (%1)"),
                    tr("compare address, query, headers and body under \"request\" with what the system asks for"));
    return with(ErrorKind::Network, tr("the server answered with the unexpected status %1"), seeSystem());
}

Error errorOfTransfer(QNetworkReply::NetworkError error, const QString &host)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return network(tr("the server refused the connection"),
                       tr("see whether the system runs, and whether the port in the address is right"));
    case QNetworkReply::HostNotFoundError:
        return network(tr("the server's name \"%1\" was not found").arg(host),
                       tr("check the name in the address, and this computer's name server (DNS)"));
    case QNetworkReply::RemoteHostClosedError:
        return network(tr("the server closed the connection before its answer was complete"), seeSystem());
    case QNetworkReply::TimeoutError: return {ErrorKind::Timeout, tr("the connection timed out"), {}};
    case QNetworkReply::SslHandshakeFailedError:
        return network(tr("no secure connection to the server could be made"),
                       tr("see whether the address should begin with http://; else ask the people who run the system "
                          "which TLS versions it speaks"));
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return network(tr("this computer has no network connection"), tr("check its cable and network settings"));
    case QNetworkReply::TooManyRedirectsError:
        return network(tr("the server redirects too many times"),
                       tr("open the address in a browser and give the address where it ends"));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError: return network(tr("the proxy could not be reached"), seeProxy());
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {ErrorKind::Auth, tr("the proxy asks for a password (%1)").arg(407), {}, seeProxy()};
    case QNetworkReply::ProtocolUnknownError:
        return {ErrorKind::Config, tr("only http and https addresses are fetched"), {}};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
        return {ErrorKind::Malformed, tr("the server does not speak HTTP as it should"), {}, seeSystem()};
    default: return network(tr("the transfer failed (network error %1)").arg(int(error)), seeSystem());
    }
}

Error errorOfCertificate(const QSslError &problem)
{
    switch (problem.error()) {
    case QSslError::CertificateExpired:
        return network(tr("the server's certificate has expired"),
                       tr("ask the people who run the system to renew it; check this computer's date too"));
    case QSslError::CertificateNotYetValid:
        return network(tr("the server's certificate is not valid yet"), tr("check this computer's date and time"));
    case QSslError::HostNameMismatch:
        return network(tr("the server's certificate was made for another name"),
                       tr("write the name that stands in the certificate into the address, or ask for a certificate "
                          "of this name"));
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return network(tr("the server's certificate comes from an authority that this computer does not trust"),
                       tr("have this computer's administrator install that authority's certificate"));
    default:
        return network(tr("the server's certificate is not trusted (%1)").arg(problem.errorString()),
                       tr("ask the people who run the system for a valid certificate"));
    }
}

Error errorOfClientCertificate()
{
    return {ErrorKind::Auth,
            tr("the server did not accept the client certificate, or it broke off the connection"),
            {},
            tr("see whether the certificate is still valid and known to the server, and whether the key in the secret "
               "is its own")};
}

Error errorOfSize(qint64 maximumBytes)
{
    return {ErrorKind::Malformed,
            tr("the answer is larger than %1 MiB").arg(double(maximumBytes) / (1024 * 1024), 0, 'g', 3),
            {},
            tr("ask for it in pages, or for a shorter time")};
}

Error errorOfPacking()
{
    return {ErrorKind::Malformed,
            tr("the compressed answer is broken or cut off"),
            {},
            tr("tell the people who run the system; their server should send gzip or nothing")};
}

std::optional<qint64> retryAfterMs(const QByteArray &retryAfter, const QByteArray &date, qint64 nowMs)
{
    const QByteArray text = retryAfter.trimmed();
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return seconds >= 0 ? std::optional(qMin<qint64>(seconds, dayMs / 1000) * 1000) : std::nullopt;
    const std::optional<qint64> atMs = httpDateMs(text);
    if (!atMs)
        return {};
    return qBound<qint64>(0, *atMs - httpDateMs(date.trimmed()).value_or(nowMs), dayMs);
}

} // namespace toancanh::net
