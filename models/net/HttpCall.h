// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/net/Connections.h"
#include "models/net/HostQueue.h"
#include "models/net/HttpMessage.h"
#include "models/net/Inflater.h"

#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace toancanh::net {

/// One request under way; child of the object that wants its answer, and gone after it. Network thread.
class HttpCall : public QObject
{
    Q_OBJECT
public:
    HttpCall(Connections &connections, HostQueue &queue, const Clock &clock, const Request &request, QObject *context,
             OnOutcome onOutcome);
    ~HttpCall() override;

private:
    void begin(HostQueue &queue, const QObject *context);
    void ask();
    void drop();
    void answerDigest(QAuthenticator &authenticator);
    bool askAgainWithDigest();
    void checkDeclaredLength();
    void readSome();
    void keep(const QByteArray &chunk);
    void takeCookies();
    bool followRedirect();
    void stop(const Error &error);
    void finish();
    Outcome outcome();
    Response response();

    QPointer<Connections> m_connections; ///< may die before us, and the reply with it
    const Clock &m_clock;
    Request m_request;
    QUrl m_at; ///< where redirects have led
    OnOutcome m_onOutcome;
    std::unique_ptr<HostQueue::Place> m_place;
    QPointer<QNetworkAccessManager> m_manager;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    QByteArray m_body;
    std::unique_ptr<Inflater> m_inflater; ///< of a packed answer
    std::optional<Error> m_stoppedBy;
    QList<QNetworkCookie> m_cookies; ///< where a token is asked for
    int m_redirects = 0;
    enum class Digest { Silent, WasAsked, Answering, Answered } m_digest = Digest::Silent;
    qint64 m_startedMs = 0;
};

} // namespace toancanh::net
