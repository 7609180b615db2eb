// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ProgramRun.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace toancanh;

/// The manual's page and the completion that the program makes of its own command line.
class DescribeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void theManualHasEveryCommandWithItsOptions();
    void theHelpDoesNotTellOfIt();
    void bashCompletes_data();
    void bashCompletes();
};

void DescribeTest::theManualHasEveryCommandWithItsOptions()
{
    const ProgramRun run = runProgram({QStringLiteral("--describe"), QStringLiteral("man")});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.startsWith(QLatin1String(".TH TOANCANH 1")));
    for (const char *entry : {".SS toancanh wall\n", ".SS toancanh source try\n", ".SS toancanh store restore\n",
                              "\\fB\\-\\-windowed\\fR\n", "\\fB\\-\\-profile\\fR \\fIDIR\\fR\n",
                              "\\fB\\-\\-auth\\fR \\fIKIND:NAME\\fR\n", "(by default vi)", ".SH FILES\n"})
        QVERIFY2(run.out.contains(QLatin1String(entry)), entry);
    QVERIFY(!run.out.contains(QLatin1String("describe")));
}

void DescribeTest::theHelpDoesNotTellOfIt()
{
    QVERIFY(!runProgram({QStringLiteral("--help")}).out.contains(QLatin1String("describe")));
}

void DescribeTest::bashCompletes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("offered");
    QTest::addColumn<QString>("notOffered");
    QTest::newRow("commands") << QStringLiteral("")
                              << QStringList{QStringLiteral("wall"), QStringLiteral("source"), QStringLiteral("store")}
                              << QStringLiteral("try");
    QTest::newRow("a command's beginning")
        << QStringLiteral("wa") << QStringList{QStringLiteral("wall")} << QStringLiteral("demo");
    QTest::newRow("commands under a command")
        << QStringLiteral("source ") << QStringList{QStringLiteral("try"), QStringLiteral("fetch")}
        << QStringLiteral("wall");
    QTest::newRow("options") << QStringLiteral("source try x --r") << QStringList{QStringLiteral("--rows")}
                             << QStringLiteral("--profile");
    QTest::newRow("options after a folder") << QStringLiteral("wall --profile /tmp --wi")
                                            << QStringList{QStringLiteral("--windowed")} << QStringLiteral("--wait");
    QTest::newRow("words that an option takes")
        << QStringLiteral("wall --lang ") << QStringList{QStringLiteral("vi"), QStringLiteral("en")}
        << QStringLiteral("--scene");
    QTest::newRow("folders") << QStringLiteral("wall --profile fo") << QStringList{QStringLiteral("folder")}
                             << QStringLiteral("folder.txt");
    QTest::newRow("files") << QStringLiteral("store verify fo")
                           << QStringList{QStringLiteral("folder"), QStringLiteral("folder.txt")}
                           << QStringLiteral("--json");
}

void DescribeTest::bashCompletes()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, offered);
    QFETCH(QString, notOffered);
    const ProgramRun run = runProgram({QStringLiteral("--describe"), QStringLiteral("bash")});
    QCOMPARE(run.exitCode, 0);
    QTemporaryDir place;
    QVERIFY(QDir(place.path()).mkdir(QStringLiteral("folder")));
    QVERIFY(QFile(place.filePath(QStringLiteral("folder.txt"))).open(QIODevice::WriteOnly));
    QStringList words = (QStringLiteral("toancanh ") + typed).split(u' ');
    for (QString &word : words)
        word = u'\'' + word + u'\'';
    QProcess bash;
    bash.setWorkingDirectory(place.path());
    bash.start(QStringLiteral("bash"), {QStringLiteral("--norc"), QStringLiteral("-c"),
                                        run.out
                                            + QStringLiteral("COMP_WORDS=(%1); COMP_CWORD=%2; _toancanh; "
                                                             "printf '%s\\n' \"${COMPREPLY[@]}\"")
                                                  .arg(words.join(u' '))
                                                  .arg(words.size() - 1)});
    QVERIFY(bash.waitForFinished());
    QCOMPARE(QString::fromUtf8(bash.readAllStandardError()), QString());
    const QStringList said = QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n');
    for (const QString &one : std::as_const(offered))
        QVERIFY2(said.contains(one), qPrintable(said.join(u' ')));
    QVERIFY2(!said.contains(notOffered), qPrintable(said.join(u' ')));
}

TOANCANH_TEST(DescribeTest)
#include "DescribeTest.moc"
