// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/HttpCall.h"

#include "models/base/LoggableUrl.h"
#include "models/net/HttpSentence.h"

#include <QSslError>

namespace toancanh::net {

namespace {

constexpr int maximumRedirects = 5;
constexpr qint64 chunkBytes = 64 * 1024;

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

bool isHttp(const QUrl &url)
{
    return url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
}

QNetworkRequest networkRequest(const Request &request)
{
    QNetworkRequest result(request.url);
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    result.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("ToanCanh/0.1"));
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    result.setMaximumRedirectsAllowed(maximumRedirects);
    // Below our own cap a well compressed answer is welcome.
    result.setDecompressedSafetyCheckThreshold(request.maximumBytes);
    return result;
}

} // namespace

HttpCall::HttpCall(QNetworkAccessManager &manager, const Clock &clock, const Request &request, QObject *context,
                   OnOutcome onOutcome)
    : QObject(context)
    , m_clock(clock)
    , m_request(request)
    , m_at(request.url)
    , m_onOutcome(std::move(onOutcome))
    , m_startedMs(clock.monotonicMs())
{
    if (!isHttp(request.url) || request.url.host().isEmpty()) {
        m_stoppedBy = errorOfTransfer(QNetworkReply::ProtocolUnknownError, {});
        QMetaObject::invokeMethod(this, &HttpCall::finish, Qt::QueuedConnection);
        return;
    }
    m_reply = manager.sendCustomRequest(networkRequest(request), request.method, request.body);
    // Bounds what Qt holds before we have counted it.
    m_reply->setReadBufferSize(4 * chunkBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpCall::checkDeclaredLength);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::readSome);
    connect(m_reply, &QNetworkReply::redirected, this, &HttpCall::checkRedirect);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_certificateProblem = errors.isEmpty() ? QString() : errors.first().errorString();
    });
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::finish, Qt::QueuedConnection);

    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        stop(ErrorKind::Timeout, tr("the server did not answer within %1 s").arg((m_request.deadlineMs + 999) / 1000));
    });
    m_deadline.start(int(qBound<qint64>(1, m_request.deadlineMs, 24LL * 3600 * 1000)));
}

HttpCall::~HttpCall()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void HttpCall::checkDeclaredLength()
{
    const QVariant declared = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (declared.isValid() && declared.toLongLong() > m_request.maximumBytes)
        stop(ErrorKind::Malformed, tooLarge());
}

QString HttpCall::tooLarge() const
{
    return tr("the answer is larger than %1 MiB").arg(double(m_request.maximumBytes) / (1024 * 1024), 0, 'g', 3);
}

void HttpCall::readSome()
{
    while (!m_stoppedBy && m_reply->bytesAvailable() > 0) {
        const QByteArray chunk = m_reply->read(chunkBytes);
        if (chunk.isEmpty())
            break;
        if (m_body.size() + chunk.size() > m_request.maximumBytes) {
            stop(ErrorKind::Malformed, tooLarge());
            return;
        }
        m_body += chunk;
    }
}

void HttpCall::checkRedirect(const QUrl &to)
{
    const QUrl from = std::exchange(m_at, to);
    const bool lessSafe = from.scheme() == QLatin1String("https") && to.scheme() != QLatin1String("https");
    const bool sameHost = from.host() == to.host();
    const bool allowed =
        isHttp(to) && !lessSafe
        && (sameOrigin(from, to)
            || (m_request.redirects == RedirectRule::NoLessSafe && (sameHost || !m_request.carriesCredentials)));
    if (allowed)
        Q_EMIT m_reply->redirectAllowed();
    else
        stop(ErrorKind::Network, tr("the server redirects to %1, which is not followed; give that address instead")
                                     .arg(loggableUrl(to.adjusted(QUrl::RemoveQuery))));
}

void HttpCall::stop(ErrorKind kind, const QString &sentence)
{
    if (m_stoppedBy)
        return;
    m_stoppedBy = Error{kind, sentence, {}};
    m_deadline.stop();
    m_reply->abort();
}

void HttpCall::finish()
{
    if (!m_onOutcome)
        return;
    m_deadline.stop();
    deleteLater();
    const auto onOutcome = std::exchange(m_onOutcome, nullptr);
    onOutcome(outcome());
}

Outcome HttpCall::outcome()
{
    Outcome result;
    result.durationMs = m_clock.monotonicMs() - m_startedMs;
    const QString where = loggableUrl(m_request.url);
    const auto failed = [&](Error error) {
        error.where = where;
        result.response = tl::unexpected<Error>(error);
        return result;
    };
    if (!m_reply)
        return failed(*m_stoppedBy);
    readSome();
    result.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_stoppedBy)
        return failed(*m_stoppedBy);
    result.retryAfterMs = retryAfterMs(m_reply->rawHeader("Retry-After"), m_clock.nowMs());
    if (result.status >= 300)
        return failed(errorOfStatus(result.status));
    // Qt's word for a body that can't be unpacked, or that unpacks to suspiciously much.
    if (m_reply->error() == QNetworkReply::UnknownContentError)
        return failed({ErrorKind::Malformed, tr("the compressed answer is broken, or %1").arg(tooLarge()), {}});
    if (m_reply->error() != QNetworkReply::NoError || result.status < 200)
        return failed(errorOfTransfer(m_reply->error(), m_certificateProblem));
    result.response = Response{result.status, m_body, m_reply->rawHeader("Content-Type"), m_reply->url()};
    return result;
}

} // namespace toancanh::net
