// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/camera/Film.h"

#include <QHash>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>

#include <functional>

class QTcpSocket;

/// A camera of a test, on the loopback and the test's own thread, that can fail in every way: it speaks RTSP over TCP
/// and sends a film again and again. GStreamer's server can't be made to say or send something wrong; this can.
class ScriptedCamera : public QObject
{
    Q_OBJECT
public:
    using Mangle = std::function<QByteArray(const QByteArray &rtpPayload)>;

    explicit ScriptedCamera(Film film, int port = 0);

    QUrl url() const { return QUrl(QStringLiteral("rtsp://127.0.0.1:%1/main").arg(m_port)); }
    int port() const { return m_port; }
    int connections() const { return m_connections; } ///< since the start
    int watchers() const;                             ///< that are sent pictures now

    void setFilm(const Film &film); ///< at once, also to who watches already
    void setDescription(const QByteArray &description) { m_description = description; } ///< empty: the film's
    void setFrozen(bool isFrozen) { m_isFrozen = isFrozen; }         ///< keeps connections, sends nothing more
    void setSilent(bool isSilent) { m_isSilent = isSilent; }         ///< accepts and never answers
    void setBabbling(bool isBabbling) { m_isBabbling = isBabbling; } ///< answers with what is no RTSP
    void setMangle(Mangle mangle) { m_mangle = std::move(mangle); }  ///< null: the pictures as they are
    void setUser(const QByteArray &user) { m_user = user; }          ///< "user:password", asked for by Basic
    void shiftTime(qint64 ms) { m_rtpTime += quint32(ms * 90); }     ///< of the pictures that follow

    void dropWatchers();
    void close(); ///< the port too
    bool reopen();
    /// Goes on with a listening socket that somebody else has opened.
    bool reopen(qintptr listeningSocket);

private:
    struct Client
    {
        QByteArray received;
        bool isPlaying = false;
        bool isDescribed = false;
    };

    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &request);
    QByteArray filmDescription() const;
    void sendPicture();
    QByteArray packets(const QList<QByteArray> &units);
    QByteArray packet(const QByteArray &payload, bool isLast);
    QList<QByteArray> payloads(const QByteArray &unit) const;

    Film m_film;
    QByteArray m_description;
    QByteArray m_user;
    Mangle m_mangle;
    bool m_isFrozen = false;
    bool m_isSilent = false;
    bool m_isBabbling = false;
    int m_port = 0;
    int m_connections = 0;
    qsizetype m_next = 0;
    quint16 m_rtpSequence = 0;
    quint32 m_rtpTime = 1'000'000;
    QHash<QTcpSocket *, Client> m_clients;
    QTimer m_pace;
    QTcpServer m_server; ///< last, so that its sockets end while the rest is there
};
