// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/camera/ProcessCost.h"

#include <QFile>
#include <QList>

#include <unistd.h>

namespace toancanh::bench {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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
    for (const QByteArray &line : contentOf(QStringLiteral("/proc/%1/smaps_rollup").arg(processId)).split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
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
