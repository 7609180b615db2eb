// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/Authorizer.h"

#include "models/base/LoggableUrl.h"
#include "models/net/CookieHeader.h"

#include <QUrlQuery>

namespace toancanh::net {

namespace {

QUrl withItem(const QUrl &url, const QString &name, const QString &value)
{
    QUrl result = url;
    QUrlQuery query(url);
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    result.setQuery(query);
    return result;
}

/// A system may repeat them where it says why it refused a request.
OnOutcome tellingSecrets(OnOutcome onOutcome, const Request &sent)
{
    return [onOutcome = std::move(onOutcome), secrets = sent.secrets](Outcome outcome) {
        if (outcome.refused)
            outcome.secrets = secrets;
        onOutcome(std::move(outcome));
    };
}

/// Tells the address of a failure as it was before a secret came into it.
OnOutcome tellingPlace(OnOutcome onOutcome, const Request &request)
{
    return [onOutcome = std::move(onOutcome), where = loggableUrl(request.url)](Outcome outcome) {
        if (!outcome.response)
            outcome.response.error().where = where;
        onOutcome(std::move(outcome));
    };
}

} // namespace

Authorizer::Authorizer(HttpClient &client, Credentials credentials, QObject *parent)
    : QObject(parent), m_client(client), m_credentials(std::move(credentials)), m_own(OwnConnections::of(m_credentials))
{
    if (m_credentials.kind == AuthKind::OAuth2Client || m_credentials.kind == AuthKind::Login)
        m_tokens = std::make_unique<TokenService>(client, m_credentials, m_own);
}

void Authorizer::send(const Request &request, QObject *context, OnOutcome onOutcome)
{
    Request sent = request;
    sent.own = m_own;
    sent.carriesCredentials = sent.carriesCredentials || m_own || m_credentials.kind != AuthKind::None;
    sent.secrets += secretsIn(m_credentials);
    const QByteArray secret = m_credentials.secret.toUtf8();
    switch (m_credentials.kind) {
    case AuthKind::None:
    case AuthKind::Digest: break;
    case AuthKind::Basic: sent.headers.emplaceBack("Authorization", "Basic " + secret.toBase64()); break;
    case AuthKind::Bearer: sent.headers.emplaceBack("Authorization", "Bearer " + secret); break;
    case AuthKind::ApiKey:
        if (m_credentials.queryItem.isEmpty()) {
            sent.headers.emplaceBack(m_credentials.header.toLatin1(), secret);
            break;
        }
        sendWithKeyInQuery(sent, context, onOutcome);
        return;
    case AuthKind::OAuth2Client:
    case AuthKind::Login:
        sendWithToken(sent, Deadline(m_client.clock(), sent.deadlineMs), context, onOutcome, OnRefusal::Renew);
        return;
    }
    m_client.send(sent, context, tellingSecrets(std::move(onOutcome), sent));
}

/// The item's name needn't look like a secret's, so the address is told without it.
void Authorizer::sendWithKeyInQuery(const Request &request, QObject *context, const OnOutcome &onOutcome)
{
    Request sent = request;
    sent.url = withItem(request.url, m_credentials.queryItem, m_credentials.secret);
    m_client.send(sent, context, tellingPlace(tellingSecrets(onOutcome, sent), request));
}

void Authorizer::sendWithToken(const Request &request, const Deadline &deadline, QObject *context,
                               const OnOutcome &onOutcome, OnRefusal onRefusal)
{
    const auto onToken = [this, request, deadline, context, onOutcome, onRefusal](const Result<Token> &token,
                                                                                  const Outcome &asked) {
        if (!token) {
            Outcome failed{tl::unexpected<Error>(token.error()), 0, asked.retryAfterMs, 0};
            failed.refused = asked.refused;
            failed.secrets = request.secrets;
            onOutcome(std::move(failed));
            return;
        }
        Request sent = withToken(request, *token);
        sent.deadlineMs = qMax<qint64>(1, deadline.remainingMs());
        const auto onAnswer = [this, request, deadline, context, onOutcome, onRefusal, used = *token](Outcome outcome) {
            if (!isRefusal(outcome.status) || onRefusal == OnRefusal::GiveUp) {
                onOutcome(std::move(outcome));
                return;
            }
            m_tokens->forget(used);
            sendWithToken(request, deadline, context, onOutcome, OnRefusal::GiveUp);
        };
        m_client.send(sent, context, tellingPlace(tellingSecrets(onAnswer, sent), request));
    };
    Request inTime = request;
    inTime.deadlineMs = qMax<qint64>(1, deadline.remainingMs());
    m_tokens->ask(inTime, context, onToken);
}

Request Authorizer::withToken(Request request, const Token &token) const
{
    const QByteArray text = m_credentials.token.prefix.toLatin1() + token.text;
    if (!token.text.isEmpty() && m_credentials.queryItem.isEmpty())
        request.headers.emplaceBack(m_credentials.token.header.toLatin1(), text);
    else if (!token.text.isEmpty())
        request.url = withItem(request.url, m_credentials.queryItem, QString::fromLatin1(text));
    if (!token.cookies.isEmpty() && mayCarryCookies(token.from, request.url))
        addCookies(request, token.cookies);
    request.secrets += secretsIn(token);
    return request;
}

bool Authorizer::renew(qint64 answeredMs, qint64 sinceMs)
{
    return m_tokens && m_tokens->renew(answeredMs, sinceMs);
}

bool Authorizer::isRefusal(int status) const
{
    return status == 401 || (status == 403 && m_credentials.kind == AuthKind::Login);
}

} // namespace toancanh::net
