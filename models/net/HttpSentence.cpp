// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/HttpSentence.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace toancanh::net {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::net", text);
}

} // namespace

Error errorOfStatus(int status)
{
    const auto with = [status](ErrorKind kind, const QString &sentence) {
        return Error{kind, sentence.arg(status), {}};
    };
    switch (status) {
    case 401: return with(ErrorKind::Auth, tr("the password or token was refused (%1)"));
    case 403: return with(ErrorKind::Auth, tr("the server forbids this access (%1)"));
    case 404:
    case 410: return with(ErrorKind::Network, tr("the server knows no such address (%1)"));
    case 408:
    case 504: return with(ErrorKind::Timeout, tr("the server took too long (%1)"));
    case 407: return with(ErrorKind::Auth, tr("the proxy asks for a password (%1)"));
    case 429: return with(ErrorKind::RateLimited, tr("the server asks for fewer requests (%1)"));
    default: break;
    }
    if (status >= 500)
        return with(ErrorKind::Network, tr("the server reported an error of its own (%1)"));
    if (status >= 400)
        return with(ErrorKind::Network, tr("the server refused the request (%1)"));
    return with(ErrorKind::Network, tr("the server answered with the unexpected status %1"));
}

Error errorOfTransfer(QNetworkReply::NetworkError error, const QString &certificateProblem)
{
    const auto network = [](const QString &sentence) { return Error{ErrorKind::Network, sentence, {}}; };
    switch (error) {
    case QNetworkReply::ConnectionRefusedError: return network(tr("the server refused the connection"));
    case QNetworkReply::HostNotFoundError: return network(tr("the server's name was not found"));
    case QNetworkReply::RemoteHostClosedError:
        return network(tr("the server closed the connection before its answer was complete"));
    case QNetworkReply::TimeoutError: return {ErrorKind::Timeout, tr("the connection timed out"), {}};
    case QNetworkReply::SslHandshakeFailedError:
        return certificateProblem.isEmpty()
                   ? network(tr("no secure connection to the server could be made"))
                   : network(tr("the server's certificate is not trusted (%1)").arg(certificateProblem));
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError: return network(tr("this computer has no network connection"));
    case QNetworkReply::TooManyRedirectsError: return network(tr("the server redirects too many times"));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError: return network(tr("the proxy could not be reached"));
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {ErrorKind::Auth, tr("the proxy asks for a password (%1)").arg(407), {}};
    case QNetworkReply::ProtocolUnknownError:
        return {ErrorKind::Config, tr("only http and https addresses are fetched"), {}};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
        return {ErrorKind::Malformed, tr("the server does not speak HTTP as it should"), {}};
    default: return network(tr("the transfer failed (network error %1)").arg(int(error)));
    }
}

std::optional<qint64> retryAfterMs(const QByteArray &header, qint64 nowMs)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return seconds >= 0 ? std::optional(qMin<qint64>(seconds, 24 * 3600) * 1000) : std::nullopt;
    QDateTime at =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!at.isValid())
        return {};
    at.setTimeZone(QTimeZone::utc());
    return qBound<qint64>(0, at.toMSecsSinceEpoch() - nowMs, 24LL * 3600 * 1000);
}

} // namespace toancanh::net
