// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/TokenService.h"

#include "models/base/LoggableUrl.h"

namespace toancanh::net {

namespace {

constexpr qint64 longestFetchMs = 30'000;

} // namespace

TokenService::TokenService(HttpClient &client, const Credentials &credentials, std::shared_ptr<OwnConnections> own)
    : m_client(client), m_credentials(credentials), m_own(std::move(own))
{}

void TokenService::ask(const Request &request, QObject *context, const OnToken &onToken)
{
    if (m_token && (!m_renewAtMs || m_client.clock().monotonicMs() < *m_renewAtMs)) {
        onToken(*m_token, Outcome{Response(), 0, {}, 0});
        return;
    }
    m_waiting.push_back({context, onToken});
    if (!m_isFetching)
        fetch(request);
}

void TokenService::forget(const Token &refused)
{
    if (m_token == refused)
        m_token.reset();
}

bool TokenService::renew(qint64 answeredMs, qint64 sinceMs)
{
    if (!m_token || m_keptMs > answeredMs)
        return true;
    if (m_keptMs >= sinceMs)
        return false;
    m_token.reset();
    return true;
}

void TokenService::fetch(const Request &forRequest)
{
    m_isFetching = true;
    Request request = tokenRequest(m_credentials);
    request.deadlineMs = qMin(forRequest.deadlineMs, longestFetchMs);
    request.proxy = forRequest.proxy;
    request.own = m_own;
    m_client.send(request, this, [this](const Outcome &outcome) { accept(outcome); });
}

void TokenService::accept(const Outcome &outcome)
{
    m_isFetching = false;
    const Result<Token> token = keep(outcome);
    const std::vector<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting &one : waiting) {
        if (one.context)
            one.onToken(token, outcome);
    }
}

Result<Token> TokenService::keep(const Outcome &outcome)
{
    m_token.reset();
    if (!outcome.response)
        return tl::unexpected<Error>(errorOfToken(outcome, m_credentials.kind));
    Result<Token> token = tokenOf(*outcome.response, m_credentials);
    if (!token) {
        Error error = token.error();
        error.where = loggableUrl(QUrl(m_credentials.token.url));
        return tl::unexpected<Error>(error);
    }
    m_token = *token;
    m_keptMs = m_client.clock().monotonicMs();
    m_renewAtMs.reset();
    if (token->lifeMs)
        m_renewAtMs = m_client.clock().monotonicMs() + *token->lifeMs * 8 / 10;
    return token;
}

} // namespace toancanh::net
