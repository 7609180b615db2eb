// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/DemoCommand.h"

#include "app/command/WallCommand.h"
#include "app/run/Resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace toancanh::app {

namespace {

constexpr int httpPort = 28080; // the demo profile names both
constexpr int rtspPort = 28554;
constexpr int lookMs = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::app", text);
}

enum class Start { Done, Missing, Failed };

/// Starts the simulated province and waits until it has said, in one line of JSON, that it answers.
Start startProvince(QProcess &province, const QString &secretsFile)
{
    const QString program = programPath(QStringLiteral("toancanh-province"));
    if (program.isEmpty()) {
        QTextStream(stderr) << tr("The simulated province is not installed; with Debian's tools: "
                                  "sudo apt install toancanh-demo")
                            << Qt::endl;
        return Start::Missing;
    }
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/province");
#ifdef Q_OS_LINUX
    // However this program ends, its province ends with it.
    province.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    province.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    province.start(program, {QStringLiteral("--http-port"), QString::number(httpPort), QStringLiteral("--rtsp-port"),
                             QString::number(rtspPort), QStringLiteral("--cache"), cache,
                             QStringLiteral("--secrets-file"), secretsFile, QStringLiteral("--print-ports")});
    QTextStream(stdout) << tr("Starting the simulated province An Hải; the first time it paints its cameras' films …")
                        << Qt::endl;
    // However long the painting takes, its progress is seen; only an end without a word is a failure.
    QByteArray said;
    while (!said.contains('\n')) {
        if (!province.waitForReadyRead(lookMs) && province.state() == QProcess::NotRunning)
            return Start::Failed;
        said += province.readAllStandardOutput();
    }
    return said.contains('{') ? Start::Done : Start::Failed;
}

} // namespace

int runDemo(const Options &options)
{
    const QTemporaryDir secretsFolder;
    Options wall = options;
    wall.secretsFile = secretsFolder.filePath(QStringLiteral("secrets"));
    if (wall.profileFolder.isEmpty())
        wall.profileFolder = resourcePath(QStringLiteral("demo"));

    QProcess province;
    const Start start = startProvince(province, wall.secretsFile);
    if (start == Start::Missing)
        return Findings;
    if (start == Start::Failed) {
        QTextStream(stderr)
            << tr("The simulated province did not start; are ports %1 and %2 free?").arg(httpPort).arg(rtspPort)
            << Qt::endl;
        return Findings;
    }
    const int exitCode = runWall(wall);
    province.terminate();
    if (!province.waitForFinished(3000))
        province.kill();
    province.waitForFinished(1000);
    return exitCode;
}

} // namespace toancanh::app
