// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <optional>

class QTcpSocket;

namespace toancanh::camera {

/// Asks cameras that nobody watches whether they answer: every 30 s one RTSP DESCRIBE over TCP, at most 16 at a time,
/// 3 s for each, all on one thread with an event loop. A description, or a demand for a password, is a live camera;
/// an unknown stream, a server error, silence or a closed port is not. No picture is fetched and no password sent.
class HealthProbe : public QObject
{
    Q_OBJECT
public:
    explicit HealthProbe(QObject *parent = nullptr);

    /// The cameras to ask from now on, by id. New ones are asked at once.
    void setTargets(const QHash<QString, QUrl> &targets);

Q_SIGNALS:
    void answered(const QString &camera);
    void silent(const QString &camera, const toancanh::Error &reason);

private:
    void beginRound();
    void askNext();
    void ask(const QString &camera, const QUrl &url);
    void connectWhenFound(QTcpSocket *socket, const QString &camera, const QUrl &url);
    void finish(QTcpSocket *socket, const QString &camera, const std::optional<Error> &error);

    QHash<QString, QUrl> m_targets;
    QStringList m_waiting;
    int m_running = 0;
    QTimer m_round;
};

/// What the answer's first line tells: nothing for a live camera, else the reason.
std::optional<Error> probeVerdict(const QByteArray &statusLine, const QUrl &url);

} // namespace toancanh::camera
