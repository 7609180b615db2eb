// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/net/HttpClient.h"

#include <QPointer>

#include <vector>

namespace toancanh::net {

/// Gives the token that requests carry: fetched once for all who wait for it, and anew at 80 % of its life or when
/// somebody was refused with it. Network thread.
class TokenService : public QObject
{
    Q_OBJECT
public:
    using OnToken = std::function<void(const Result<QByteArray> &, std::optional<qint64> retryAfterMs)>;

    TokenService(HttpClient &client, const Credentials &credentials, std::shared_ptr<OwnConnections> own);

    /// For a request that is to carry the token: what must be fetched takes its way and its time. `onToken` may be
    /// called from within this; not at all once `context` is gone.
    void ask(const Request &request, QObject *context, const OnToken &onToken);
    /// Forgets the token, unless it is another by now.
    void forget(const QByteArray &refused);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        OnToken onToken;
    };

    void fetch(const Request &forRequest);
    void accept(const Outcome &outcome);
    Result<QByteArray> tokenOf(const Outcome &outcome);

    HttpClient &m_client;
    Credentials m_credentials;
    std::shared_ptr<OwnConnections> m_own;
    QByteArray m_token;
    std::optional<qint64> m_renewAtMs; ///< monotonic
    bool m_isFetching = false;
    std::vector<Waiting> m_waiting;
};

} // namespace toancanh::net
