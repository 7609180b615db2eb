// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
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
    HttpCall(QNetworkAccessManager &manager, CertificateProblems &problems, const Clock &clock, const Request &request,
             QObject *context, OnOutcome onOutcome);
    ~HttpCall() override;

private:
    void ask();
    void drop();
    void checkDeclaredLength();
    void readSome();
    void keep(const QByteArray &chunk);
    Error tooLarge() const;
    static Error badPacking();
    bool followRedirect();
    void stop(const Error &error);
    void finish();
    Outcome outcome();

    QNetworkAccessManager &m_manager;
    CertificateProblems &m_certificateProblems;
    const Clock &m_clock;
    Request m_request;
    QUrl m_at; ///< where redirects have led
    OnOutcome m_onOutcome;
    QPointer<QNetworkReply> m_reply; ///< dies with the manager, which may be before us
    QTimer m_deadline;
    QByteArray m_body;
    std::unique_ptr<Inflater> m_inflater; ///< of a packed answer
    std::optional<Error> m_stoppedBy;
    int m_redirects = 0;
    qint64 m_startedMs = 0;
};

} // namespace toancanh::net
