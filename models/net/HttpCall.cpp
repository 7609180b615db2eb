// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/HttpCall.h"

#include "models/base/LoggableUrl.h"
#include "models/net/CookieHeader.h"
#include "models/net/HttpSentence.h"
#include "models/net/LoggableRequest.h"
#include "models/net/OutgoingRequest.h"
#include "models/net/Redirect.h"

#include <QAuthenticator>
#include <QRegularExpression>
#include <QSslError>

namespace toancanh::net {

namespace {

constexpr int maximumRedirects = 5;
constexpr qint64 chunkBytes = 64 * 1024;
constexpr qsizetype maximumRefusalBytes = 64 * 1024;
constexpr qsizetype maximumHeaderBytes = 16 * 1024; // of a header that a caller gets

/// What Qt tells of a server that refuses a certificate after the handshake, as TLS 1.3 has it, or of a key that is no
/// certificate's.
bool brokeOff(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::RemoteHostClosedError || error == QNetworkReply::SslHandshakeFailedError
           || error == QNetworkReply::UnknownNetworkError;
}

bool offersDigest(const QNetworkReply &reply)
{
    static const QRegularExpression scheme(QStringLiteral("(^|[,\\s])digest\\s"),
                                           QRegularExpression::CaseInsensitiveOption);
    return scheme.match(QString::fromLatin1(reply.rawHeader("WWW-Authenticate"))).hasMatch();
}

} // namespace

HttpCall::HttpCall(Connections &connections, HostQueue &queue, const Clock &clock, const Request &request,
                   QObject *context, OnOutcome onOutcome)
    : QObject(context)
    , m_connections(&connections)
    , m_clock(clock)
    , m_request(request)
    , m_at(request.url)
    , m_onOutcome(std::move(onOutcome))
    , m_manager(connections.through(request.proxy))
    , m_startedMs(clock.monotonicMs())
{
    if (!isHttp(request.url) || request.url.host().isEmpty())
        m_stoppedBy = errorOfTransfer(QNetworkReply::ProtocolUnknownError, {});
    else if (!m_manager)
        m_stoppedBy = Error{ErrorKind::Config, tr("the proxy's address must begin with http:// or socks5://"), {}};
    if (m_stoppedBy)
        QMetaObject::invokeMethod(this, &HttpCall::finish, Qt::QueuedConnection);
    else
        begin(queue, context);
}

HttpCall::~HttpCall()
{
    drop();
}

void HttpCall::begin(HostQueue &queue, const QObject *context)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        const qint64 seconds = (m_request.deadlineMs + 999) / 1000;
        stop({ErrorKind::Timeout,
              m_reply ? tr("the server did not answer within %1 s").arg(seconds)
                      : tr("other requests to the same server left no room within %1 s").arg(seconds),
              {}});
    });
    m_deadline.start(int(qBound<qint64>(1, m_request.deadlineMs, 24LL * 3600 * 1000)));
    connect(m_manager, &QNetworkAccessManager::authenticationRequired, this,
            [this](const QNetworkReply *reply, QAuthenticator *authenticator) {
                if (reply == m_reply && m_request.own && !m_request.own->digestUser.isEmpty())
                    answerDigest(*authenticator);
            });
    m_place = queue.enter(serverOf(m_request.url), m_request.parallelPerHost, context, [this] { ask(); });
}

void HttpCall::ask()
{
    if (!m_manager)
        return;
    m_reply = m_manager->sendCustomRequest(networkRequest(m_request, m_at), m_request.method, m_request.body);
    // Bounds what Qt holds before we have counted it. Qt starts a request that has a body, be it an empty one, by an
    // event of its own and forgets a bound that was set before; ours comes right after it.
    QMetaObject::invokeMethod(
        m_reply, [reply = m_reply.data()] { reply->setReadBufferSize(4 * chunkBytes); }, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpCall::checkDeclaredLength);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::readSome);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty())
            m_connections->certificateProblems().insert(m_at.authority(), errorOfCertificate(errors.first()));
    });
    connect(m_reply, &QNetworkReply::encrypted, this,
            [this] { m_connections->certificateProblems().remove(m_at.authority()); });
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::finish, Qt::QueuedConnection);
}

void HttpCall::drop()
{
    m_body.clear();
    m_inflater.reset();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

/// Leaves the first question open and so learns what the server asks for: Qt would answer one for Basic by sending the
/// password in clear. A second question after our answer means that it was refused.
void HttpCall::answerDigest(QAuthenticator &authenticator)
{
    if (m_digest == Digest::Silent) {
        m_digest = Digest::WasAsked;
    } else if (m_digest == Digest::Answering) {
        m_digest = Digest::Answered;
        authenticator.setUser({}); // else Qt takes the same name again for no answer
        authenticator.setUser(m_request.own->digestUser);
        authenticator.setPassword(m_request.own->digestPassword);
    }
}

bool HttpCall::askAgainWithDigest()
{
    if (m_digest != Digest::WasAsked || m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 401)
        return false;
    if (!offersDigest(*m_reply)) {
        m_stoppedBy =
            Error{ErrorKind::Auth,
                  tr("the server does not take passwords by digest (%1)").arg(401),
                  {},
                  tr("ask the people who run the system how it takes passwords, and write that under \"auth\" "
                     "in the source's file")};
        return false;
    }
    m_digest = Digest::Answering;
    drop();
    ask();
    return true;
}

void HttpCall::checkDeclaredLength()
{
    const QVariant declared = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (declared.isValid() && declared.toLongLong() > m_request.maximumBytes)
        stop(errorOfSize(m_request.maximumBytes));
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
            stop(verdict == Inflater::Verdict::TooMuch ? errorOfSize(m_request.maximumBytes) : errorOfPacking());
    } else if (m_body.size() + chunk.size() > m_request.maximumBytes) {
        stop(errorOfSize(m_request.maximumBytes));
    } else {
        m_body += chunk;
    }
}

/// A login may set its cookies on the way to the page that it leads to.
void HttpCall::takeCookies()
{
    if (!m_request.asksForToken)
        return;
    mergeCookies(m_cookies, m_reply->header(QNetworkRequest::SetCookieHeader).value<QList<QNetworkCookie>>(),
                 m_clock.nowMs());
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
    if (!mayFollow(from, to, m_request)) {
        m_stoppedBy = Error{ErrorKind::Network,
                            tr("the server redirects to %1, which is not followed")
                                .arg(toancanh::loggableUrl(to.adjusted(QUrl::RemoveQuery))),
                            {},
                            tr("give that address instead, where it is the system's own")};
        return false;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 307 && status != 308 && m_request.method != "GET") {
        m_request.method = "GET";
        m_request.body.clear();
    }
    if (m_digest == Digest::Answered)
        m_digest = Digest::Answering;
    if (!m_cookies.isEmpty())
        addCookies(m_request, cookieHeader(m_cookies));
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
    if (m_reply)
        m_reply->abort();
    else if (m_manager) // its turn has not come yet
        QMetaObject::invokeMethod(this, &HttpCall::finish, Qt::QueuedConnection);
}

void HttpCall::finish()
{
    if (!m_onOutcome || (!m_reply && !m_stoppedBy))
        return;
    if (m_reply && !m_stoppedBy) {
        takeCookies();
        if (followRedirect() || askAgainWithDigest())
            return;
    }
    m_deadline.stop();
    deleteLater();
    const auto onOutcome = std::exchange(m_onOutcome, nullptr);
    Outcome ended = outcome();
    m_place.reset();
    onOutcome(std::move(ended));
}

Outcome HttpCall::outcome()
{
    Outcome result;
    result.durationMs = m_clock.monotonicMs() - m_startedMs;
    const QString where = loggableUrl(m_request);
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
    const bool isUnchanged = result.status == 304 && isConditional(m_request);
    if (result.status >= 300 && !isUnchanged) {
        result.refusedBytes = m_body.size();
        m_body.truncate(maximumRefusalBytes);
        result.refused = response();
        return failed(errorOfStatus(result.status));
    }
    const CertificateProblems problems = m_connections ? m_connections->certificateProblems() : CertificateProblems();
    if (m_reply->error() == QNetworkReply::SslHandshakeFailedError && problems.contains(m_at.authority()))
        return failed(problems.value(m_at.authority()));
    if (result.status == 0 && m_request.own && m_request.own->tls && brokeOff(m_reply->error()))
        return failed(errorOfClientCertificate());
    if (m_reply->error() != QNetworkReply::NoError || result.status < 200)
        return failed(errorOfTransfer(m_reply->error(), m_at.host()));
    if (isUnchanged)
        m_body.clear();
    else if (m_inflater && !m_inflater->isComplete())
        return failed(errorOfPacking());
    result.response = response();
    return result;
}

Response HttpCall::response()
{
    const auto header = [this](const char *name) {
        const QByteArray value = m_reply->rawHeader(name);
        return value.size() <= maximumHeaderBytes ? value : QByteArray();
    };
    return {m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            std::move(m_body),
            header("Content-Type"),
            m_at,
            header("Link"),
            header("ETag"),
            header("Last-Modified"),
            m_cookies};
}

} // namespace toancanh::net
