// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/EndSignals.h"

#include <QCoreApplication>

#ifdef Q_OS_UNIX
#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace toancanh::app {

#ifdef Q_OS_UNIX

namespace {

/// A signal's handler may do next to nothing: it writes a byte here, which the event loop reads.
std::array<int, 2> pipeEnds{-1, -1};

void askToEnd(int)
{
    const int kept = errno;
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], "", 1);
    errno = kept;
}

void handle(void (*handler)(int))
{
    struct sigaction action{};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGTERM, SIGINT})
        sigaction(signal, &action, nullptr);
}

} // namespace

EndSignals::EndSignals()
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] {
        m_notifier->setEnabled(false);
        QCoreApplication::quit();
    });
    handle(askToEnd);
}

EndSignals::~EndSignals()
{
    if (!m_notifier)
        return;
    handle(SIG_DFL);
    m_notifier.reset();
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

#else

EndSignals::EndSignals() = default;
EndSignals::~EndSignals() = default;

#endif

} // namespace toancanh::app
