// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What the kernel says that a process has used; 0 where it is gone.
namespace toancanh::bench {

double cpuSeconds(qint64 processId);    ///< user and system, all threads, since its start
double pssMegabytes(qint64 processId);  ///< resident, shared pages by their share
double rssMegabytes(qint64 processId);  ///< resident, shared pages in full
double peakMegabytes(qint64 processId); ///< the most that was resident since its start
int threadCount(qint64 processId);
int handleCount(qint64 processId); ///< open files, sockets and the like
double machineSeconds();           ///< the busy time of all processors since the machine's start

} // namespace toancanh::bench
