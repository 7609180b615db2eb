// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ProgramRun.h"

#include <QProcess>
#include <QTest>

namespace toancanh {

ProgramRun runProgram(const QStringList &arguments, const QByteArray &input, QProcessEnvironment environment)
{
    environment.remove(QStringLiteral("DISPLAY"));
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(TOANCANH_PROGRAM), arguments);
    program.write(input);
    program.closeWriteChannel();
    const bool hasEnded = QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, commandMs);
    ProgramRun run;
    if (hasEnded && program.exitStatus() == QProcess::NormalExit)
        run.exitCode = program.exitCode();
    run.out = QString::fromUtf8(program.readAllStandardOutput());
    run.err = QString::fromUtf8(program.readAllStandardError());
    return run;
}

ProgramRun runInEnglish(const QStringList &arguments)
{
    return runProgram(arguments + QStringList{QStringLiteral("--lang"), QStringLiteral("en")});
}

} // namespace toancanh
