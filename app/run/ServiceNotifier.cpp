// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/ServiceNotifier.h"

#include <QLoggingCategory>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

Q_DECLARE_LOGGING_CATEGORY(lcApp)

namespace toancanh::app {

ServiceNotifier::ServiceNotifier() : m_socket(qgetenv("NOTIFY_SOCKET"))
{
    bool isNumber = false;
    const qint64 watchdogUs = qgetenv("WATCHDOG_USEC").toLongLong(&isNumber);
    const QByteArray process = qgetenv("WATCHDOG_PID");
    const bool isMeant = process.isEmpty() || process == QByteArray::number(qint64(::getpid()));
    if (m_socket.isEmpty() || !isNumber || watchdogUs <= 0 || !isMeant)
        return;
    QObject::connect(&m_watchdog, &QTimer::timeout, &m_watchdog, [this] { send("WATCHDOG=1"); });
    m_watchdog.start(int(std::max<qint64>(1, watchdogUs / 2000)));
}

void ServiceNotifier::ready()
{
    send("READY=1");
}

void ServiceNotifier::status(const QString &sentence)
{
    send("STATUS=" + sentence.simplified().toUtf8());
}

void ServiceNotifier::stopping()
{
    m_watchdog.stop();
    send("STOPPING=1");
}

void ServiceNotifier::send(const QByteArray &message)
{
#ifdef Q_OS_UNIX
    if (m_socket.isEmpty())
        return;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_socket.size() >= qsizetype(sizeof(address.sun_path))) {
        qCWarning(lcApp, "NOTIFY_SOCKET is too long a path; the service manager is told nothing");
        m_socket.clear();
        return;
    }
    std::memcpy(address.sun_path, m_socket.constData(), size_t(m_socket.size()));
    // An at sign stands for the nought that begins an abstract address, which has no file.
    if (m_socket.startsWith('@'))
        address.sun_path[0] = '\0';
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(m_socket.size()));
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return;
    if (::sendto(socket, message.constData(), size_t(message.size()), MSG_NOSIGNAL,
                 reinterpret_cast<const sockaddr *>(&address), length)
        < 0)
        qCWarning(lcApp, "the service manager can't be told at %s: %s", m_socket.constData(), std::strerror(errno));
    ::close(socket);
#else
    Q_UNUSED(message)
#endif
}

} // namespace toancanh::app
