// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/OwnChild.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QProcess>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

namespace toancanh::bench {

QJsonObject runOwnChild(const QStringList &arguments, int limitMs)
{
    QProcess process;
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QEventLoop loop; // what this process serves lives on meanwhile
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(limitMs, &loop, &QEventLoop::quit);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    loop.exec();
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

void answerParent(const QJsonObject &found)
{
    std::printf("%s\n", QJsonDocument(found).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace toancanh::bench
