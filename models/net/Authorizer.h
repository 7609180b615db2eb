// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Deadline.h"
#include "models/net/TokenService.h"

namespace toancanh::net {

/// Sends requests with credentials. One that is refused with the token or the cookies that it carries (401; from behind
/// a login also 403) is sent once more with new ones. Network thread.
class Authorizer : public QObject
{
    Q_OBJECT
public:
    Authorizer(HttpClient &client, Credentials credentials, QObject *parent = nullptr);

    /// As HttpClient::send.
    void send(const Request &request, QObject *context, OnOutcome onOutcome);

    /// For an answer that tells otherwise than by its status that a session is over: true where its request is worth
    /// sending again, see TokenService::renew(). Times are monotonic.
    bool renew(qint64 answeredMs, qint64 sinceMs);

private:
    enum class OnRefusal { Renew, GiveUp };

    void sendWithKeyInQuery(const Request &request, QObject *context, const OnOutcome &onOutcome);
    void sendWithToken(const Request &request, const Deadline &deadline, QObject *context, const OnOutcome &onOutcome,
                       OnRefusal onRefusal);
    Request withToken(Request request, const Token &token) const;
    bool isRefusal(int status) const;

    HttpClient &m_client;
    Credentials m_credentials;
    std::shared_ptr<OwnConnections> m_own; ///< of digest and of a client certificate
    std::unique_ptr<TokenService> m_tokens;
};

} // namespace toancanh::net
