// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Clock.h"

#include <chrono>
#include <ctime>

namespace toancanh {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

qint64 SystemClock::nowMs() const
{
    return duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

// Where it can be had, one that goes on while the computer sleeps: what slept has grown old.
qint64 SystemClock::monotonicMs() const
{
#ifdef Q_OS_LINUX
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
#endif
    return duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace toancanh
