// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Priority.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#else
#include <QThread>
#endif

namespace toancanh {

void stepBack()
{
#ifdef Q_OS_LINUX
    // On Linux a thread has a niceness of its own; QThread's priorities do nothing for ordinary scheduling.
    constexpr int steps = 5;
    const auto thread = id_t(syscall(SYS_gettid));
    setpriority(PRIO_PROCESS, thread, getpriority(PRIO_PROCESS, thread) + steps);
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace toancanh
