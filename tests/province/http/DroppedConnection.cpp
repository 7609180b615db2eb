// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/DroppedConnection.h"

#include <QDir>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace toancanh::province {

void dropConnection(int remotePort)
{
    // The library hides its sockets from handlers, but not from the system's list of open files.
    const QStringList names =
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);
    for (const QString &name : names) {
        const int socket = name.toInt();
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        if (getpeername(socket, reinterpret_cast<sockaddr *>(&peer), &size) == 0 && peer.sin_family == AF_INET
            && ntohs(peer.sin_port) == remotePort) {
            sockaddr_in own{};
            size = sizeof own;
            getsockname(socket, reinterpret_cast<sockaddr *>(&own), &size);
            if (ntohs(own.sin_port) != remotePort)
                shutdown(socket, SHUT_RDWR);
        }
    }
}

} // namespace toancanh::province
