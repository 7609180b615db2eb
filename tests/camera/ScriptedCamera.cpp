// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/camera/ScriptedCamera.h"

#include <QTcpSocket>
#include <QtEndian>

namespace {

constexpr int payloadType = 96;
constexpr qsizetype largestPayload = 1'200;

QByteArray bigEndian(quint32 value, int bytes)
{
    QByteArray all(4, '\0');
    qToBigEndian(value, all.data());
    return all.right(bytes);
}

QByteArray header(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

} // namespace

ScriptedCamera::ScriptedCamera(Film film, int port) : m_film(std::move(film)), m_port(port)
{
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedCamera::accept);
    connect(&m_pace, &QTimer::timeout, this, &ScriptedCamera::sendPicture);
    m_pace.setTimerType(Qt::PreciseTimer);
    m_pace.start(1000 / Film::picturesPerSecond);
    reopen();
}

int ScriptedCamera::watchers() const
{
    return int(std::count_if(m_clients.begin(), m_clients.end(), [](const Client &one) { return one.isPlaying; }));
}

void ScriptedCamera::setFilm(const Film &film)
{
    m_film = film;
    m_next = 0;
}

void ScriptedCamera::dropWatchers()
{
    const QList<QTcpSocket *> sockets = m_clients.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnectFromHost();
}

void ScriptedCamera::close()
{
    m_server.close();
    dropWatchers();
}

bool ScriptedCamera::reopen()
{
    const bool isOpen = m_server.listen(QHostAddress::LocalHost, quint16(m_port));
    m_port = m_server.serverPort();
    return isOpen;
}

bool ScriptedCamera::reopen(qintptr listeningSocket)
{
    return m_server.setSocketDescriptor(listeningSocket);
}

void ScriptedCamera::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        m_clients.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_clients.remove(socket);
            socket->deleteLater();
        });
    }
}

void ScriptedCamera::read(QTcpSocket *socket)
{
    QByteArray &received = m_clients[socket].received;
    received += socket->readAll();
    if (m_isSilent)
        return;
    for (;;) {
        // Receiver reports come between the requests.
        while (received.size() >= 4 && received.startsWith('$')) {
            const qsizetype length = 4 + qFromBigEndian<quint16>(received.constData() + 2);
            if (received.size() < length)
                return;
            received.remove(0, length);
        }
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray request = received.left(end);
        received.remove(0, end + 4);
        static const auto babble = QByteArrayLiteral("\x7f\x45\x00\xff$$\r\n\r\nHTTP/0.9 what?\r\n\0\0");
        if (m_isBabbling)
            socket->write(babble.repeated(40));
        else
            answer(socket, request);
        if (!m_clients.contains(socket))
            return;
    }
}

void ScriptedCamera::answer(QTcpSocket *socket, const QByteArray &request)
{
    const QByteArray method = request.left(request.indexOf(' '));
    const QByteArray always = "CSeq: " + header(request, "CSeq") + "\r\nSession: 1;timeout=60\r\n";
    const auto reply = [&](const QByteArray &status, const QByteArray &more = {}) {
        socket->write("RTSP/1.0 " + status + "\r\n" + always + more + "\r\n");
    };
    if (method == "OPTIONS")
        return reply("200 OK", "Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN, GET_PARAMETER\r\n");
    if (!m_user.isEmpty() && header(request, "Authorization") != "Basic " + m_user.toBase64())
        return reply("401 Unauthorized", "WWW-Authenticate: Basic realm=\"camera\"\r\n");
    if (method == "DESCRIBE") {
        const QByteArray text = m_description.isEmpty() ? filmDescription() : m_description;
        reply("200 OK", "Content-Type: application/sdp\r\nContent-Base: " + url().toEncoded()
                            + "/\r\nContent-Length: " + QByteArray::number(text.size()) + "\r\n");
        socket->write(text);
        return;
    }
    if (method == "SETUP")
        return reply("200 OK", "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n");
    reply("200 OK");
    if (method == "PLAY")
        m_clients[socket].isPlaying = true;
    if (method == "TEARDOWN")
        socket->disconnectFromHost();
}

QByteArray ScriptedCamera::filmDescription() const
{
    const QByteArray format = m_film.codec == AV_CODEC_ID_H264 ? "H264/90000" : "H265/90000";
    return "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=test\r\nt=0 0\r\nm=video 0 RTP/AVP 96\r\na=rtpmap:96 " + format
           + "\r\na=control:track1\r\n";
}

void ScriptedCamera::sendPicture()
{
    if (m_isFrozen || m_isSilent)
        return;
    const QByteArray data = packets(m_film.pictures.at(m_next));
    m_next = (m_next + 1) % m_film.pictures.size();
    m_rtpTime += 90'000 / Film::picturesPerSecond;
    for (auto client = m_clients.begin(); client != m_clients.end(); ++client) {
        if (client->isPlaying)
            client.key()->write(data);
    }
}

QByteArray ScriptedCamera::packets(const QList<QByteArray> &units)
{
    QByteArray all;
    for (qsizetype unit = 0; unit < units.size(); ++unit) {
        const QList<QByteArray> parts = payloads(units.at(unit));
        for (qsizetype part = 0; part < parts.size(); ++part) {
            const bool isLast = unit == units.size() - 1 && part == parts.size() - 1;
            const QByteArray payload = m_mangle ? m_mangle(parts.at(part)) : parts.at(part);
            if (!payload.isEmpty())
                all += packet(payload, isLast);
        }
    }
    return all;
}

QByteArray ScriptedCamera::packet(const QByteArray &payload, bool isLast)
{
    const QByteArray rtp = QByteArray(1, char(0x80)) + char(payloadType | (isLast ? 0x80 : 0))
                           + bigEndian(m_rtpSequence++, 2) + bigEndian(m_rtpTime, 4) + bigEndian(0x7e57, 4) + payload;
    return QByteArray("$\0", 2) + bigEndian(quint32(rtp.size()), 2) + rtp;
}

QList<QByteArray> ScriptedCamera::payloads(const QByteArray &unit) const
{
    // H.265 units of these small films go whole; over TCP that is allowed up to 64 KiB.
    if (unit.size() <= largestPayload || m_film.codec != AV_CODEC_ID_H264)
        return {unit};
    const char indicator = char((unit.at(0) & 0xe0) | 28); // FU-A
    const char type = char(unit.at(0) & 0x1f);
    QList<QByteArray> parts;
    for (qsizetype at = 1; at < unit.size(); at += largestPayload) {
        const bool isFirst = at == 1;
        const bool isLast = at + largestPayload >= unit.size();
        parts << QByteArray(1, indicator) + char(type | (isFirst ? 0x80 : 0) | (isLast ? 0x40 : 0))
                     + unit.mid(at, largestPayload);
    }
    return parts;
}
