// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/HttpClient.h"
#include "models/net/TokenAnswer.h"

#include <QPointer>

#include <vector>

namespace toancanh::net {

/// Gives the token or the cookies that requests carry: fetched once for all who wait for them, and anew at 80 % of
/// their life or when somebody was refused with them. Network thread.
class TokenService : public QObject
{
    Q_OBJECT
public:
    /// `asked` is how the request for it ended, where there is no token.
    using OnToken = std::function<void(const Result<Token> &, const Outcome &asked)>;

    TokenService(HttpClient &client, const Credentials &credentials, std::shared_ptr<OwnConnections> own);

    /// For a request that is to carry the token: what must be fetched takes its way and its time. `onToken` may be
    /// called from within this; not at all once `context` is gone.
    void ask(const Request &request, QObject *context, const OnToken &onToken);
    /// Forgets the token, unless it is another by now.
    void forget(const Token &refused);
    /// True where a request whose answer came at `answeredMs` (monotonic) is worth sending again, for there is a newer
    /// token by now, or there will be: one that is older than `sinceMs` is forgotten.
    bool renew(qint64 answeredMs, qint64 sinceMs);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        OnToken onToken;
    };

    void fetch(const Request &forRequest);
    void accept(const Outcome &outcome);
    Result<Token> keep(const Outcome &outcome);

    HttpClient &m_client;
    Credentials m_credentials;
    std::shared_ptr<OwnConnections> m_own;
    std::optional<Token> m_token;
    qint64 m_keptMs = 0;               ///< monotonic; when the token came
    std::optional<qint64> m_renewAtMs; ///< monotonic
    bool m_isFetching = false;
    std::vector<Waiting> m_waiting;
};

} // namespace toancanh::net
