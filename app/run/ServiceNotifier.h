// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimer>

namespace toancanh::app {

/// Tells the service manager how this program is, by the protocol of sd_notify(3): datagrams to the socket that
/// NOTIFY_SOCKET names. Does nothing where there is none. While the event loop runs, the watchdog that WATCHDOG_USEC
/// asks for is fed twice in its time, so that a program that hangs is started anew.
class ServiceNotifier
{
public:
    ServiceNotifier();

    void ready();
    void status(const QString &sentence);
    void stopping();

private:
    void send(const QByteArray &message);

    QByteArray m_socket;
    QTimer m_watchdog;
};

} // namespace toancanh::app
