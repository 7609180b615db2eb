// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>

/// An HTTP or HTTPS server of a test, on the loopback and the test's own thread: it hands every request to a function
/// and sends what that gives, well or badly.
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
        QString client;         ///< the name in the certificate that the client showed
        quint16 clientPort = 0; ///< tells connections apart
    };
    enum class Flow {
        Whole,
        Drip,       ///< ten bytes a second of the body, then blanks for ever
        Chunks,     ///< in chunks, with no length told
        ChunksCut,  ///< in chunks, closed before the last one
        EndlessZip, ///< a gzip stream of blanks that never ends, a thousandth of what it unpacks to
        Endless     ///< the body, then blanks in chunks for ever
    };
    struct Reply
    {
        int status = 200;
        QByteArray body;
        QList<std::pair<QByteArray, QByteArray>> headers;
        bool hang = false;          ///< never answer
        bool closeEarly = false;    ///< announce more than comes, then close
        bool withoutLength = false; ///< no Content-Length; the end of the connection is the end
        Flow flow = Flow::Whole;
        qint64 announcedBytes = -1; ///< a Content-Length that is a lie
    };
    using Handler = std::function<Reply(const Request &)>;
    enum class Transport { Plain, Tls };

    explicit TinyHttpServer(Handler handler, QObject *parent = nullptr)
        : TinyHttpServer(Transport::Plain, handler, parent)
    {}
    TinyHttpServer(Transport transport, Handler handler, QObject *parent = nullptr);
    ~TinyHttpServer() override;
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// One of tests/data/tls, for connections from now on.
    void setCertificate(const QString &name);
    /// From now on only clients with a certificate of the tests' authority are let in.
    void requireClientCertificate();
    QUrl url(const QString &pathAndQuery) const;
    const QList<Request> &requests() const { return m_requests; }
    void close() { m_server->close(); }
    bool reopen();

private:
    void read(class QTcpSocket *socket);
    void answer(class QTcpSocket *socket, const Request &request);
    void pour(class QTcpSocket *socket, const QByteArray &piece);

    Transport m_transport;
    quint16 m_port = 0;
    Handler m_handler;
    QHash<QObject *, QByteArray> m_received;
    QList<Request> m_requests;
    std::unique_ptr<QTcpServer> m_server; ///< last, so that its sockets end while the rest is there
};
