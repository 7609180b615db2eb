// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare/BareProgram.h"

#include <chrono>
#include <csignal>
#include <sys/prctl.h>

namespace toancanh::bench {

namespace {

constexpr int limitMs = 60'000;

}

qint64 nowOfAllProcessesMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

BareProgram::BareProgram(Windows windows)
{
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments{QString::number(nowOfAllProcessesMs())};
    if (windows == Windows::One)
        arguments << QStringLiteral("--one");
    m_process.start(QStringLiteral(TOANCANH_BARE_WALL), arguments);
    if (m_process.waitForReadyRead(limitMs))
        m_shownMs = m_process.readLine().trimmed().toDouble();
}

BareProgram::~BareProgram()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
}

} // namespace toancanh::bench
