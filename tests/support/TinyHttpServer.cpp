// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TinyHttpServer.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

namespace {

constexpr int dripMs = 100;
constexpr qint64 pouredAtOnce = 512 * 1024;

QByteArray tlsFile(const QString &name)
{
    QFile file(QStringLiteral(TOANCANH_TLS_FOLDER "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray chunk(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QByteArray() : QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

/// Blocks of a deflate stream: each 4 MiB of blanks that need nothing before them, and none is the last.
QByteArray zippedBlanks()
{
    // A stored block would not shrink; so: one block with fixed codes that says a blank, then "258 from one before"
    // again and again. Codes of RFC 1951, least bit first, Huffman codes most bit first.
    QByteArray bytes;
    quint32 held = 0;
    int heldBits = 0;
    const auto put = [&](quint32 value, int bits) {
        held |= value << heldBits;
        for (heldBits += bits; heldBits >= 8; heldBits -= 8, held >>= 8)
            bytes.append(char(held & 0xFF));
    };
    const auto putCode = [&](quint32 code, int bits) {
        for (int bit = bits - 1; bit >= 0; --bit)
            put((code >> bit) & 1, 1);
    };
    put(0, 1);              // not the last block
    put(1, 2);              // fixed codes
    putCode(0x30 + ' ', 8); // a blank
    for (int i = 0; i < 16'384; ++i) {
        putCode(0xC0 + 285 - 280, 8); // length 258
        putCode(0, 5);                // distance 1
    }
    putCode(0, 7); // the end of the block
    put(0, 3);     // an empty stored block brings the next one to a whole byte
    if (heldBits > 0)
        put(0, 8 - heldBits);
    bytes.append(QByteArray::fromHex("0000ffff"));
    return bytes;
}

} // namespace

TinyHttpServer::TinyHttpServer(Transport transport, Handler handler, QObject *parent)
    : QObject(parent), m_transport(transport), m_handler(std::move(handler))
{
    if (transport == Transport::Tls) {
        m_server = std::make_unique<QSslServer>();
        setCertificate(QStringLiteral("good"));
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_received.remove(socket);
                socket->deleteLater();
            });
            if (socket->bytesAvailable() > 0)
                read(socket);
        }
    });
    m_server->listen(QHostAddress::LocalHost);
    m_port = m_server->serverPort();
}

TinyHttpServer::~TinyHttpServer() = default;

void TinyHttpServer::setCertificate(const QString &name)
{
    auto *server = qobject_cast<QSslServer *>(m_server.get());
    if (!server)
        return;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(tlsFile(name + QStringLiteral(".pem"))));
    configuration.setPrivateKey(QSslKey(tlsFile(QStringLiteral("server.key")), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    server->setSslConfiguration(configuration);
}

void TinyHttpServer::requireClientCertificate()
{
    auto *server = qobject_cast<QSslServer *>(m_server.get());
    if (!server)
        return;
    QSslConfiguration configuration = server->sslConfiguration();
    configuration.setCaCertificates({QSslCertificate(tlsFile(QStringLiteral("authority.pem")))});
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    server->setSslConfiguration(configuration);
}

bool TinyHttpServer::reopen()
{
    return m_server->listen(QHostAddress::LocalHost, m_port);
}

QUrl TinyHttpServer::url(const QString &pathAndQuery) const
{
    const QString scheme = m_transport == Transport::Tls ? QStringLiteral("https") : QStringLiteral("http");
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(m_port).arg(pathAndQuery));
}

void TinyHttpServer::read(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    const QList<QByteArray> lines = received.left(headEnd).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    Request request{first.value(0), first.value(1), {}, {}, {}, socket->peerPort()};
    if (const auto *encrypted = qobject_cast<QSslSocket *>(socket))
        request.client = encrypted->peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (received.size() < headEnd + 4 + length)
        return;
    request.body = received.mid(headEnd + 4, length);
    received.remove(0, headEnd + 4 + length);
    m_requests.append(request);
    answer(socket, request);
}

void TinyHttpServer::answer(QTcpSocket *socket, const Request &request)
{
    const Reply reply = m_handler(request);
    if (reply.hang)
        return;
    const bool isChunked = reply.flow == Flow::Chunks || reply.flow == Flow::ChunksCut || reply.flow == Flow::Endless
                           || reply.flow == Flow::EndlessZip;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Status\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    if (reply.flow == Flow::EndlessZip)
        head += "Content-Encoding: gzip\r\n";
    if (isChunked)
        head += "Transfer-Encoding: chunked\r\n";
    else if (reply.announcedBytes >= 0)
        head += "Content-Length: " + QByteArray::number(reply.announcedBytes) + "\r\n";
    else if (reply.withoutLength || reply.flow == Flow::Drip)
        head += "Connection: close\r\n";
    else
        head += "Content-Length: " + QByteArray::number(reply.body.size() + (reply.closeEarly ? 100 : 0)) + "\r\n";
    socket->write(head + "\r\n");
    switch (reply.flow) {
    case Flow::Whole: socket->write(reply.body); break;
    case Flow::Drip: {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket, left = reply.body]() mutable {
            socket->write(left.isEmpty() ? QByteArray(" ") : left.left(1));
            left.remove(0, 1);
        });
        timer->start(dripMs);
        return;
    }
    case Flow::Chunks: socket->write(chunk(reply.body) + "0\r\n\r\n"); return;
    case Flow::ChunksCut: socket->write(chunk(reply.body)); break;
    case Flow::EndlessZip:
        socket->write(chunk(QByteArray::fromHex("1f8b0800000000000003")));
        pour(socket, chunk(zippedBlanks()));
        return;
    case Flow::Endless:
        socket->write(chunk(reply.body));
        pour(socket, chunk(QByteArray(64 * 1024, ' ')));
        return;
    }
    if (reply.closeEarly || reply.withoutLength || reply.flow == Flow::ChunksCut)
        socket->disconnectFromHost();
}

/// The piece again and again, as fast as the other side takes it.
void TinyHttpServer::pour(QTcpSocket *socket, const QByteArray &piece)
{
    const auto more = [socket, piece] {
        while (socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() < pouredAtOnce)
            socket->write(piece);
    };
    connect(socket, &QTcpSocket::bytesWritten, this, more);
    more();
}
