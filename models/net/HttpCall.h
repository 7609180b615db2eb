// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/net/HttpMessage.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

namespace toancanh::net {

/// One request under way; child of the object that wants its answer, and gone after it. Network thread.
class HttpCall : public QObject
{
    Q_OBJECT
public:
    HttpCall(QNetworkAccessManager &manager, const Clock &clock, const Request &request, QObject *context,
             OnOutcome onOutcome);
    ~HttpCall() override;

private:
    void checkDeclaredLength();
    void readSome();
    QString tooLarge() const;
    void checkRedirect(const QUrl &to);
    void stop(ErrorKind kind, const QString &sentence);
    void finish();
    Outcome outcome();

    const Clock &m_clock;
    Request m_request;
    QUrl m_at; ///< where the last allowed redirect led; the reply already tells the next address when it asks
    OnOutcome m_onOutcome;
    QNetworkReply *m_reply = nullptr;
    QTimer m_deadline;
    QByteArray m_body;
    QString m_certificateProblem;
    std::optional<Error> m_stoppedBy;
    qint64 m_startedMs = 0;
};

} // namespace toancanh::net
