// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/collect/LineStream.h"

#include "models/base/LoggableUrl.h"

#include <QNetworkProxy>

namespace toancanh::source {

namespace {

constexpr qint64 bufferBytes = 64 * 1024; // what waits beyond it waits at the sender

} // namespace

LineStream::LineStream(const QUrl &url, const Limits &limits, OnLine onLine, OnBroken onBroken, QObject *parent)
    : QObject(parent)
    , m_url(url)
    , m_limits(limits)
    , m_onLine(std::move(onLine))
    , m_onBroken(std::move(onBroken))
    , m_cutter(limits.lineBytes)
    , m_backoff(limits.firstRetryMs, limits.longestRetryMs)
{
    m_watch.setSingleShot(true);
    m_retry.setSingleShot(true);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(bufferBytes);
    connect(&m_socket, &QTcpSocket::connected, this, [this] { m_watch.start(int(m_limits.silenceMs)); });
    connect(&m_socket, &QTcpSocket::readyRead, this, &LineStream::read);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        fail({ErrorKind::Network,
              error == QAbstractSocket::RemoteHostClosedError
                  ? tr("the server has closed the connection")
                  : tr("no connection to %1: %2").arg(m_url.host(), m_socket.errorString()),
              loggableUrl(m_url)});
    });
    connect(&m_watch, &QTimer::timeout, this, [this] {
        const bool isConnected = m_socket.state() == QAbstractSocket::ConnectedState;
        const qint64 seconds = (isConnected ? m_limits.silenceMs : m_limits.connectMs) / 1000;
        fail({ErrorKind::Timeout,
              isConnected ? tr("the connection has been silent for %1 s").arg(seconds)
                          : tr("the server did not answer within %1 s").arg(seconds),
              loggableUrl(m_url)});
    });
    connect(&m_retry, &QTimer::timeout, this, &LineStream::open);
}

LineStream::~LineStream()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void LineStream::open()
{
    if (m_isOpen)
        return;
    m_isOpen = true;
    m_retry.stop();
    m_cutter.reset();
    m_watch.start(int(m_limits.connectMs));
    m_socket.connectToHost(m_url.host(), quint16(m_url.port()), QIODevice::ReadOnly);
}

void LineStream::hurry()
{
    if (!m_isOpen)
        open();
}

void LineStream::read()
{
    const QByteArrayList lines = m_cutter.feed(m_socket.read(bufferBytes));
    m_watch.start(int(m_limits.silenceMs));
    for (const QByteArray &line : lines)
        m_onLine(line);
}

void LineStream::fail(const Error &error)
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    m_watch.stop();
    read();
    m_watch.stop();
    m_socket.abort();
    const qint64 waitMs = m_backoff.nextMs();
    m_retry.start(int(waitMs));
    m_onBroken(error, waitMs);
}

} // namespace toancanh::source
