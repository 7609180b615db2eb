// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/HttpClient.h"

#include <QPointer>

#include <vector>

namespace toancanh::net {

/// How requests to one server prove who sends them, with the secret itself. Never logged.
struct Credentials
{
    enum class Kind { None, Basic, Bearer, ApiKey, OAuth2Client };
    Kind kind = Kind::None;
    QString secret;    ///< "user:password", a token, a key, or "id:secret"
    QString header;    ///< ApiKey: the header's name …
    QString queryItem; ///< … or the query item's
    QUrl tokenUrl;     ///< OAuth2Client
    QString scope;
};

/// Sends requests with credentials. An OAuth 2 token is fetched once for all who wait for it, renewed at 80 %
/// of its life, and once more when a request is refused with 401. Network thread.
class Authorizer : public QObject
{
    Q_OBJECT
public:
    Authorizer(HttpClient &client, Credentials credentials, QObject *parent = nullptr);

    /// As HttpClient::send.
    void send(const Request &request, QObject *context, OnOutcome onOutcome);

private:
    using OnToken = std::function<void(const Result<QByteArray> &, std::optional<qint64> retryAfterMs)>;
    struct Waiting
    {
        QPointer<QObject> context;
        OnToken onToken;
    };

    void withToken(qint64 deadlineMs, QObject *context, const OnToken &onToken);
    void fetchToken(qint64 deadlineMs);
    void acceptToken(const Outcome &outcome);
    void sendWithToken(const Request &request, QObject *context, const OnOutcome &onOutcome, bool retryOnRefusal);

    HttpClient &m_client;
    Credentials m_credentials;
    QByteArray m_token;
    qint64 m_renewAtMs = 0; ///< monotonic
    bool m_fetching = false;
    std::vector<Waiting> m_waiting;
};

} // namespace toancanh::net
