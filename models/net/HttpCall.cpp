// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/HttpCall.h"

#include "models/base/LoggableUrl.h"
#include "models/net/HttpSentence.h"

#include <QSslError>

#include <algorithm>

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

/// The address that an answer sends its reader to; empty where it is no redirect.
QUrl redirectOf(const QNetworkReply &reply, const QUrl &from)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308)
        return {};
    const QUrl to = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    return to.isEmpty() ? to : from.resolved(to);
}

bool isConditional(const Request &request)
{
    return std::any_of(request.headers.cbegin(), request.headers.cend(), [](const auto &header) {
        const QByteArray name = header.first.toLower();
        return name == "if-none-match" || name == "if-modified-since";
    });
}

QNetworkRequest networkRequest(const Request &request, const QUrl &url)
{
    QNetworkRequest result(url);
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    result.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("ToanCanh/0.1"));
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setRawHeader("Accept-Encoding", "gzip"); // said by us, so that Qt leaves the unpacking to us
    return result;
}

} // namespace

HttpCall::HttpCall(QNetworkAccessManager &manager, CertificateProblems &problems, const Clock &clock,
                   const Request &request, QObject *context, OnOutcome onOutcome)
    : QObject(context)
    , m_manager(manager)
    , m_certificateProblems(problems)
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
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        stop({ErrorKind::Timeout,
              tr("the server did not answer within %1 s").arg((m_request.deadlineMs + 999) / 1000),
              {}});
    });
    m_deadline.start(int(qBound<qint64>(1, m_request.deadlineMs, 24LL * 3600 * 1000)));
    ask();
}

HttpCall::~HttpCall()
{
    drop();
}

void HttpCall::ask()
{
    m_reply = m_manager.sendCustomRequest(networkRequest(m_request, m_at), m_request.method, m_request.body);
    // Bounds what Qt holds before we have counted it.
    m_reply->setReadBufferSize(4 * chunkBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpCall::checkDeclaredLength);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::readSome);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty())
            m_certificateProblems.insert(m_at.authority(), errorOfCertificate(errors.first()));
    });
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_certificateProblems.remove(m_at.authority()); });
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::finish, Qt::QueuedConnection);
}

void HttpCall::drop()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void HttpCall::checkDeclaredLength()
{
    const QVariant declared = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (declared.isValid() && declared.toLongLong() > m_request.maximumBytes)
        stop(tooLarge());
}

Error HttpCall::tooLarge() const
{
    return {ErrorKind::Malformed,
            tr("the answer is larger than %1 MiB").arg(double(m_request.maximumBytes) / (1024 * 1024), 0, 'g', 3),
            {},
            tr("ask for it in pages, or for a shorter time")};
}

Error HttpCall::badPacking()
{
    return {ErrorKind::Malformed,
            tr("the compressed answer is broken or cut off"),
            {},
            tr("tell the people who run the system; their server should send gzip or nothing")};
}

void HttpCall::readSome()
{
    if (m_body.isEmpty() && !m_inflater) {
        const QByteArray packing = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
        if (packing == "gzip" || packing == "x-gzip" || packing == "deflate")
            m_inflater = std::make_unique<Inflater>();
    }
    while (!m_stoppedBy && m_reply->bytesAvailable() > 0) {
        const QByteArray chunk = m_reply->read(chunkBytes);
        if (chunk.isEmpty())
            break;
        keep(chunk);
    }
}

void HttpCall::keep(const QByteArray &chunk)
{
    if (m_inflater) {
        const Inflater::Verdict verdict = m_inflater->feed(chunk, m_body, m_request.maximumBytes);
        if (verdict != Inflater::Verdict::Good)
            stop(verdict == Inflater::Verdict::TooMuch ? tooLarge() : badPacking());
    } else if (m_body.size() + chunk.size() > m_request.maximumBytes) {
        stop(tooLarge());
    } else {
        m_body += chunk;
    }
}

/// Asks again where the answer sends us, and is done with this reply; false where it sends us nowhere we would go.
/// Not left to Qt, of which 6.4 sends a request twice at the second redirect that it asks permission for.
bool HttpCall::followRedirect()
{
    const QUrl to = redirectOf(*m_reply, m_at);
    if (to.isEmpty())
        return false;
    const QUrl from = std::exchange(m_at, to);
    if (++m_redirects > maximumRedirects) {
        m_stoppedBy = errorOfTransfer(QNetworkReply::TooManyRedirectsError, to.host());
        return false;
    }
    const bool lessSafe = from.scheme() == QLatin1String("https") && to.scheme() != QLatin1String("https");
    const bool sameHost = from.host() == to.host();
    const bool allowed =
        isHttp(to) && !lessSafe
        && (sameOrigin(from, to)
            || (m_request.redirects == RedirectRule::NoLessSafe && (sameHost || !m_request.carriesCredentials)));
    if (!allowed) {
        m_stoppedBy = Error{
            ErrorKind::Network,
            tr("the server redirects to %1, which is not followed").arg(loggableUrl(to.adjusted(QUrl::RemoveQuery))),
            {},
            tr("give that address instead, where it is the system's own")};
        return false;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 307 && status != 308 && m_request.method != "GET") {
        m_request.method = "GET";
        m_request.body.clear();
    }
    m_body.clear();
    m_inflater.reset();
    drop();
    ask();
    return true;
}

void HttpCall::stop(const Error &error)
{
    if (m_stoppedBy)
        return;
    m_stoppedBy = error;
    m_deadline.stop();
    m_reply->abort();
}

void HttpCall::finish()
{
    if (!m_onOutcome || (m_reply && !m_stoppedBy && followRedirect()))
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
    result.retryAfterMs = retryAfterMs(m_reply->rawHeader("Retry-After"), m_reply->rawHeader("Date"), m_clock.nowMs());
    if (result.status >= 300 && !(result.status == 304 && isConditional(m_request)))
        return failed(errorOfStatus(result.status));
    if (m_reply->error() == QNetworkReply::SslHandshakeFailedError && m_certificateProblems.contains(m_at.authority()))
        return failed(m_certificateProblems.value(m_at.authority()));
    if (m_reply->error() != QNetworkReply::NoError || result.status < 200)
        return failed(errorOfTransfer(m_reply->error(), m_at.host()));
    if (m_inflater && !m_inflater->isComplete())
        return failed(badPacking());
    result.response = Response{result.status,
                               std::move(m_body),
                               m_reply->rawHeader("Content-Type"),
                               m_at,
                               m_reply->rawHeader("Link"),
                               m_reply->rawHeader("ETag"),
                               m_reply->rawHeader("Last-Modified")};
    return result;
}

} // namespace toancanh::net
