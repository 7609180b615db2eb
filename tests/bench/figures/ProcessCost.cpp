// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures/ProcessCost.h"

#include <QDir>
#include <QFile>
#include <QList>

#include <cstring>
#include <unistd.h>

namespace toancanh::bench {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The number behind a name, in a file of such lines.
double factOf(qint64 processId, const char *file, const char *name)
{
    for (const QByteArray &line :
         contentOf(QStringLiteral("/proc/%1/%2").arg(processId).arg(QLatin1String(file))).split('\n')) {
        if (line.startsWith(name))
            return line.mid(qsizetype(strlen(name))).trimmed().split(' ').first().toDouble();
    }
    return 0;
}

double seconds(qlonglong ticks)
{
    return double(ticks) / double(sysconf(_SC_CLK_TCK));
}

} // namespace

double cpuSeconds(qint64 processId)
{
    const QByteArray line = contentOf(QStringLiteral("/proc/%1/stat").arg(processId));
    // The name, in brackets, may hold spaces; user and system time are the 12th and 13th field behind it.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return seconds(fields.value(11).toLongLong() + fields.value(12).toLongLong());
}

double pssMegabytes(qint64 processId)
{
    return factOf(processId, "smaps_rollup", "Pss:") / 1024;
}

double rssMegabytes(qint64 processId)
{
    return factOf(processId, "status", "VmRSS:") / 1024;
}

double peakMegabytes(qint64 processId)
{
    return factOf(processId, "status", "VmHWM:") / 1024;
}

int threadCount(qint64 processId)
{
    return int(factOf(processId, "status", "Threads:"));
}

int handleCount(qint64 processId)
{
    return int(QDir(QStringLiteral("/proc/%1/fd").arg(processId))
                   .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                   .size());
}

double machineSeconds()
{
    // cpu user nice system idle iowait irq softirq steal
    const QList<QByteArray> fields =
        contentOf(QStringLiteral("/proc/stat")).split('\n').first().simplified().split(' ');
    qlonglong busy = 0;
    for (const int field : {1, 2, 3, 6, 7})
        busy += fields.value(field).toLongLong();
    return seconds(busy);
}

} // namespace toancanh::bench
