// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ScreenServer.h"

#include <QLocalSocket>

#include <sys/socket.h>

namespace toancanh::bench {

qint64 screenServerProcessId()
{
    const QString display = qEnvironmentVariable("DISPLAY");
    QLocalSocket socket;
    socket.connectToServer(QStringLiteral("/tmp/.X11-unix/X")
                           + display.section(QLatin1Char(':'), 1).section(QLatin1Char('.'), 0, 0));
    if (!socket.waitForConnected(1000))
        return 0;
    ucred peer{};
    socklen_t size = sizeof peer;
    if (getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return 0;
    return peer.pid;
}

} // namespace toancanh::bench
