// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/RecordingClient.h"

#include "models/base/LoggableUrl.h"

namespace toancanh::net {

namespace {

constexpr qsizetype maximumBodyBytes = 64 * 1024; // of a request

Exchange::Headers requestHeaders(const Request &request, const SecretMask &mask)
{
    Exchange::Headers headers;
    for (const auto &[name, value] : request.headers) {
        const QString text = QString::fromLatin1(name);
        const bool isSecret = isSecretName(text) || mayBeSecretName(text);
        headers.append({text, isSecret ? QStringLiteral("***") : mask.masked(QString::fromUtf8(value))});
    }
    return headers;
}

Exchange::Headers answerHeaders(const Response &response, const SecretMask &mask)
{
    Exchange::Headers headers;
    const std::pair<QString, QByteArray> all[] = {{QStringLiteral("Content-Type"), response.contentType},
                                                  {QStringLiteral("Link"), response.link},
                                                  {QStringLiteral("ETag"), response.etag},
                                                  {QStringLiteral("Last-Modified"), response.lastModified}};
    for (const auto &[name, value] : all) {
        if (!value.isEmpty())
            headers.append({name, mask.masked(QString::fromLatin1(value))});
    }
    for (const QNetworkCookie &cookie : response.cookies)
        headers.append({QStringLiteral("Set-Cookie"), QString::fromLatin1(cookie.name()) + QStringLiteral("=***")});
    return headers;
}

bool isPacked(const QByteArray &body)
{
    return body.startsWith("PK\x03\x04"); // a workbook; a changed byte would break it
}

} // namespace

void RecordingClient::send(const Request &request, QObject *context, OnOutcome onOutcome)
{
    for (const QByteArray &secret : request.secrets)
        m_mask.learn(secret);
    HttpClient::send(request, context, [this, request, onOutcome = std::move(onOutcome)](Outcome outcome) {
        if (const Result<void> kept = keep(request, outcome); !kept)
            outcome.response = tl::unexpected<Error>(kept.error());
        onOutcome(std::move(outcome));
    });
}

Result<void> RecordingClient::keep(const Request &request, const Outcome &outcome)
{
    Exchange exchange;
    exchange.method = QString::fromLatin1(request.method);
    exchange.address = m_mask.address(request.url);
    exchange.headers = requestHeaders(request, m_mask);
    exchange.body =
        request.asksForToken
            ? QStringLiteral("***")
            : m_mask.masked(QLatin1Char('&') + QString::fromUtf8(request.body.left(maximumBodyBytes))).mid(1);
    exchange.status = outcome.status;
    exchange.durationMs = outcome.durationMs;
    exchange.retryAfterMs = outcome.retryAfterMs;
    if (!outcome.response)
        exchange.error = Error{outcome.response.error().kind,
                               m_mask.masked(outcome.response.error().sentence),
                               {},
                               m_mask.masked(outcome.response.error().next)};
    QByteArray body;
    if (const Response *answer = outcome.response  ? &*outcome.response
                                 : outcome.refused ? &*outcome.refused
                                                   : nullptr) {
        exchange.answerHeaders = answerHeaders(*answer, m_mask);
        if (answer->url != request.url)
            exchange.answeredBy = m_mask.address(answer->url);
        body = request.asksForToken     ? SecretMask::maskedLogin(answer->body)
               : isPacked(answer->body) ? answer->body
                                        : m_mask.masked(answer->body);
        exchange.isAltered = body != answer->body;
        if (body.isEmpty() && !answer->body.isEmpty())
            exchange.leftOut = tr("the answer to a login that is no JSON");
    }
    return m_writer.add(exchange, body);
}

} // namespace toancanh::net
