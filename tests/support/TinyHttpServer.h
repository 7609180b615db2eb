// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <functional>

/// An HTTP server of a test, on the loopback and the test's own thread: it hands every request to a function and
/// sends what that gives.
class TinyHttpServer : public QObject
{
    Q_OBJECT
public:
    struct Request
    {
        QByteArray method;
        QByteArray target;                     ///< path and query as sent
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
    };
    struct Reply
    {
        int status = 200;
        QByteArray body;
        QList<std::pair<QByteArray, QByteArray>> headers;
        bool hang = false;          ///< never answer
        bool closeEarly = false;    ///< announce more than comes, then close
        bool withoutLength = false; ///< no Content-Length; the end of the connection is the end
    };
    using Handler = std::function<Reply(const Request &)>;

    explicit TinyHttpServer(Handler handler, QObject *parent = nullptr);
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    QUrl url(const QString &pathAndQuery) const;
    const QList<Request> &requests() const { return m_requests; }
    void close() { m_server.close(); }
    bool reopen();

private:
    void read(class QTcpSocket *socket);
    void answer(class QTcpSocket *socket, const Request &request);

    quint16 m_port = 0;
    Handler m_handler;
    QHash<QObject *, QByteArray> m_received;
    QList<Request> m_requests;
    QTcpServer m_server; ///< last, so that its sockets end while the rest is there
};
