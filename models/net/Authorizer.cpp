// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/Authorizer.h"

#include "models/base/LoggableUrl.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace toancanh::net {

namespace {

constexpr qint64 defaultTokenLifeMs = 300'000;
constexpr double longestTokenLifeS = 30.0 * 24 * 3600;
constexpr qint64 maximumTokenBytes = 256 * 1024;

QByteArray formItem(const char *name, const QString &value)
{
    return QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
}

/// How long a token may be used: what its service said, within reason.
qint64 tokenLifeMs(double seconds)
{
    return seconds > 0 ? qint64(qMin(seconds, longestTokenLifeS) * 1000) : defaultTokenLifeMs;
}

Request withHeader(Request request, const QByteArray &name, const QByteArray &value)
{
    request.headers.append({name, value});
    request.carriesCredentials = true;
    return request;
}

Request authorized(const Request &request, const Credentials &credentials)
{
    using Kind = Credentials::Kind;
    switch (credentials.kind) {
    case Kind::Basic: return withHeader(request, "Authorization", "Basic " + credentials.secret.toUtf8().toBase64());
    case Kind::Bearer: return withHeader(request, "Authorization", "Bearer " + credentials.secret.toUtf8());
    case Kind::ApiKey: {
        if (credentials.queryItem.isEmpty())
            return withHeader(request, credentials.header.toLatin1(), credentials.secret.toUtf8());
        Request result = request;
        QUrlQuery query(request.url);
        query.addQueryItem(credentials.queryItem, QString::fromLatin1(QUrl::toPercentEncoding(credentials.secret)));
        result.url.setQuery(query);
        result.carriesCredentials = true;
        return result;
    }
    case Kind::None:
    case Kind::OAuth2Client: break;
    }
    return request;
}

} // namespace

Authorizer::Authorizer(HttpClient &client, Credentials credentials, QObject *parent)
    : QObject(parent), m_client(client), m_credentials(std::move(credentials))
{}

void Authorizer::send(const Request &request, QObject *context, OnOutcome onOutcome)
{
    if (m_credentials.kind == Credentials::Kind::OAuth2Client) {
        sendWithToken(request, context, onOutcome, true);
        return;
    }
    const bool keyInQuery = m_credentials.kind == Credentials::Kind::ApiKey && !m_credentials.queryItem.isEmpty();
    if (!keyInQuery) {
        m_client.send(authorized(request, m_credentials), context, std::move(onOutcome));
        return;
    }
    // The item's name needn't look like a secret's, so the address is told without it.
    const QString where = loggableUrl(request.url);
    m_client.send(authorized(request, m_credentials), context, [onOutcome, where](Outcome outcome) {
        if (!outcome.response)
            outcome.response.error().where = where;
        onOutcome(std::move(outcome));
    });
}

void Authorizer::sendWithToken(const Request &request, QObject *context, const OnOutcome &onOutcome,
                               bool retryOnRefusal)
{
    withToken(request.deadlineMs, context,
              [this, request, context, onOutcome, retryOnRefusal](const Result<QByteArray> &token,
                                                                  std::optional<qint64> retryAfterMs) {
                  if (!token) {
                      onOutcome(Outcome{tl::unexpected<Error>(token.error()), 0, retryAfterMs, 0});
                      return;
                  }
                  m_client.send(withHeader(request, "Authorization", "Bearer " + *token), context,
                                [this, request, context, onOutcome, retryOnRefusal, used = *token](Outcome outcome) {
                                    if (outcome.status != 401 || !retryOnRefusal) {
                                        onOutcome(std::move(outcome));
                                        return;
                                    }
                                    if (m_token == used)
                                        m_token.clear();
                                    sendWithToken(request, context, onOutcome, false);
                                });
              });
}

void Authorizer::withToken(qint64 deadlineMs, QObject *context, const OnToken &onToken)
{
    if (!m_token.isEmpty() && m_client.clock().monotonicMs() < m_renewAtMs) {
        onToken(m_token, std::nullopt);
        return;
    }
    m_waiting.push_back({context, onToken});
    if (!m_fetching)
        fetchToken(deadlineMs);
}

void Authorizer::fetchToken(qint64 deadlineMs)
{
    m_fetching = true;
    const qsizetype colon = m_credentials.secret.indexOf(QLatin1Char(':'));
    Request request;
    request.url = m_credentials.tokenUrl;
    request.method = "POST";
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = "grant_type=client_credentials&" + formItem("client_id", m_credentials.secret.left(colon)) + '&'
                   + formItem("client_secret", colon < 0 ? QString() : m_credentials.secret.mid(colon + 1));
    if (!m_credentials.scope.isEmpty())
        request.body += '&' + formItem("scope", m_credentials.scope);
    request.deadlineMs = qMin<qint64>(deadlineMs, 30'000);
    request.maximumBytes = maximumTokenBytes;
    request.redirects = RedirectRule::SameOrigin;
    request.carriesCredentials = true;
    m_client.send(request, this, [this](const Outcome &outcome) { acceptToken(outcome); });
}

void Authorizer::acceptToken(const Outcome &outcome)
{
    m_fetching = false;
    m_token.clear();
    const QString where = loggableUrl(m_credentials.tokenUrl);
    const QString checkUrl =
        tr("check \"token-url\" in the source's file, and ask the people who run the token service");
    Result<QByteArray> token =
        failure(ErrorKind::Malformed, tr("the token service gave no access token"), where, checkUrl);
    if (!outcome.response) {
        Error error = outcome.response.error();
        if (outcome.status == 400 || outcome.status == 401 || outcome.status == 403) {
            error.kind = ErrorKind::Auth;
            error.sentence = tr("the token service refused the client id or secret (%1)").arg(outcome.status);
            error.next.clear();
        } else {
            error.sentence = tr("token service: %1").arg(error.sentence);
            if (error.kind == ErrorKind::Malformed)
                error.next = checkUrl;
        }
        token = tl::unexpected<Error>(error);
    } else {
        const QJsonObject answer = QJsonDocument::fromJson(outcome.response->body).object();
        const QString text = answer.value(QLatin1String("access_token")).toString();
        if (!text.isEmpty()) {
            m_token = text.toUtf8();
            m_renewAtMs = m_client.clock().monotonicMs()
                          + tokenLifeMs(answer.value(QLatin1String("expires_in")).toVariant().toDouble()) * 8 / 10;
            token = m_token;
        }
    }
    const std::vector<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting &one : waiting) {
        if (one.context)
            one.onToken(token, outcome.retryAfterMs);
    }
}

} // namespace toancanh::net
