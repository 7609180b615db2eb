// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/camera/FfmpegFloor.h"

#include "tests/bench/figures/ProcessCost.h"

#include <csignal>
#include <sys/prctl.h>

namespace toancanh::bench {

FfmpegFloor::FfmpegFloor(const QStringList &addresses)
{
    for (const QString &address : addresses) {
        One &one = *m_all.emplace_back(std::make_unique<One>());
        one.process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
        one.process.setStandardInputFile(QProcess::nullDevice());
        one.process.setStandardErrorFile(QProcess::nullDevice());
        one.process.start(QStringLiteral("ffmpeg"),
                          {QStringLiteral("-nostats"), QStringLiteral("-progress"), QStringLiteral("pipe:1"),
                           QStringLiteral("-rtsp_transport"), QStringLiteral("tcp"), QStringLiteral("-i"), address,
                           QStringLiteral("-an"), QStringLiteral("-f"), QStringLiteral("null"), QStringLiteral("-")});
    }
    for (const std::unique_ptr<One> &one : m_all) {
        if (!one->process.waitForStarted())
            qFatal("there is no ffmpeg to compare with");
    }
}

FfmpegFloor::~FfmpegFloor()
{
    for (const std::unique_ptr<One> &one : m_all)
        one->process.kill();
    for (const std::unique_ptr<One> &one : m_all)
        one->process.waitForFinished();
}

double FfmpegFloor::cpuSeconds() const
{
    double sum = 0;
    for (const std::unique_ptr<One> &one : m_all)
        sum += bench::cpuSeconds(one->process.processId());
    return sum;
}

double FfmpegFloor::pssMegabytes() const
{
    double sum = 0;
    for (const std::unique_ptr<One> &one : m_all)
        sum += bench::pssMegabytes(one->process.processId());
    return sum;
}

qint64 FfmpegFloor::frames()
{
    qint64 sum = 0;
    for (const std::unique_ptr<One> &one : m_all) {
        one->told += one->process.readAllStandardOutput();
        const qsizetype at = one->told.lastIndexOf("frame=");
        const qsizetype end = at < 0 ? -1 : one->told.indexOf('\n', at);
        if (end > at) {
            one->frames = one->told.mid(at + 6, end - at - 6).trimmed().toLongLong();
            one->told.remove(0, end);
        }
        sum += one->frames;
    }
    return sum;
}

} // namespace toancanh::bench
