// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/camera/stream/HealthProbe.h"

#include "models/camera/stream/HostLookup.h"
#include "models/camera/stream/StreamError.h"

#include <QTcpSocket>

#include <cerrno>

extern "C" {
#include <libavutil/error.h>
}

namespace toancanh::camera {

namespace {

constexpr int roundMs = 30'000;
constexpr int deadlineMs = 3'000;
constexpr int mostRunning = 16;
constexpr qint64 longestStatusLine = 4'096;
constexpr int lookupStepMs = 50;

bool isEncrypted(const QUrl &url)
{
    return url.scheme() == QLatin1String("rtsps");
}

quint16 port(const QUrl &url)
{
    return quint16(url.port(isEncrypted(url) ? 322 : 554));
}

QByteArray description(const QUrl &url)
{
    return "DESCRIBE " + url.toEncoded(QUrl::RemoveUserInfo)
           + " RTSP/1.0\r\nCSeq: 1\r\nAccept: application/sdp\r\nUser-Agent: ToanCanh\r\n\r\n";
}

Error socketError(QAbstractSocket::SocketError error, const QUrl &url)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError: return streamError(AVERROR(ECONNREFUSED), url);
    case QAbstractSocket::SocketTimeoutError: return connectTimeout(url);
    case QAbstractSocket::NetworkError: return streamError(AVERROR(EHOSTUNREACH), url);
    case QAbstractSocket::RemoteHostClosedError: return streamError(AVERROR_EOF, url);
    default: return streamError(AVERROR(EIO), url);
    }
}

} // namespace

std::optional<Error> probeVerdict(const QByteArray &statusLine, const QUrl &url)
{
    const int code = statusLine.startsWith("RTSP/") ? statusLine.split(' ').value(1).toInt() : 0;
    if ((code >= 200 && code < 400) || code == 401)
        return std::nullopt;
    if (code == 404)
        return streamError(AVERROR_HTTP_NOT_FOUND, url);
    if (code == 403)
        return streamError(AVERROR_HTTP_FORBIDDEN, url);
    return streamError(code >= 500 ? AVERROR_HTTP_SERVER_ERROR : AVERROR_INVALIDDATA, url);
}

HealthProbe::HealthProbe(QObject *parent) : QObject(parent), m_round(this)
{
    connect(&m_round, &QTimer::timeout, this, &HealthProbe::beginRound);
}

void HealthProbe::setTargets(const QHash<QString, QUrl> &targets)
{
    for (auto target = targets.cbegin(); target != targets.cend(); ++target) {
        if (m_targets.value(target.key()) != target.value() && !m_waiting.contains(target.key()))
            m_waiting << target.key();
    }
    m_targets = targets;
    if (!m_round.isActive())
        m_round.start(roundMs);
    askNext();
}

void HealthProbe::beginRound()
{
    m_waiting = m_targets.keys();
    askNext();
}

void HealthProbe::askNext()
{
    while (m_running < mostRunning && !m_waiting.isEmpty()) {
        const QString camera = m_waiting.takeFirst();
        if (const QUrl url = m_targets.value(camera); url.isValid())
            ask(camera, url);
    }
}

void HealthProbe::ask(const QString &camera, const QUrl &url)
{
    ++m_running;
    auto *socket = new QTcpSocket(this);
    auto *deadline = new QTimer(socket);
    connect(deadline, &QTimer::timeout, socket,
            [this, socket, camera, url] { finish(socket, camera, connectTimeout(url)); });
    connect(socket, &QTcpSocket::errorOccurred, this,
            [this, socket, camera, url](auto error) { finish(socket, camera, socketError(error, url)); });
    connect(socket, &QTcpSocket::connected, this, [this, socket, camera, url] {
        if (isEncrypted(url))
            finish(socket, camera, std::nullopt);
        else
            socket->write(description(url));
    });
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, camera, url] {
        if (socket->canReadLine() || socket->bytesAvailable() > longestStatusLine)
            finish(socket, camera, probeVerdict(socket->readLine(longestStatusLine), url));
    });
    deadline->start(deadlineMs);
    if (isNumericHost(url.host()))
        socket->connectToHost(url.host(), port(url));
    else
        connectWhenFound(socket, camera, url);
}

void HealthProbe::connectWhenFound(QTcpSocket *socket, const QString &camera, const QUrl &url)
{
    // Not by the socket itself: its lookups would hold up the program's end while a name server is dead.
    auto *look = new QTimer(socket);
    connect(look, &QTimer::timeout, socket, [this, socket, look, camera, url, lookup = lookUpHost(url.host())] {
        if (lookup.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            return;
        look->stop();
        const HostAnswer &answer = lookup.get();
        if (!answer.addresses.isEmpty())
            socket->connectToHost(answer.addresses.first(), port(url));
        else
            finish(socket, camera, answer.isServerSilent ? nameServerSilent(url) : hostUnknown(url));
    });
    look->start(lookupStepMs);
}

void HealthProbe::finish(QTcpSocket *socket, const QString &camera, const std::optional<Error> &error)
{
    socket->disconnect(this);
    for (QTimer *timer : socket->findChildren<QTimer *>())
        timer->stop();
    socket->abort();
    socket->deleteLater();
    --m_running;
    if (error)
        Q_EMIT silent(camera, *error);
    else
        Q_EMIT answered(camera);
    QMetaObject::invokeMethod(this, &HealthProbe::askNext, Qt::QueuedConnection);
}

} // namespace toancanh::camera
