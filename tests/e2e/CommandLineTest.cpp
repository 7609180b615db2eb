// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ProgramRun.h"
#include "tests/e2e/SimulatedProvince.h"
#include "tests/support/TestProgram.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace toancanh;

namespace {

bool replaceInFile(const QString &path, const QString &before, const QString &after)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    const QString text = QString::fromUtf8(file.readAll());
    if (!text.contains(before))
        return false;
    file.resize(0);
    file.seek(0);
    return file.write(QString(text).replace(before, after).toUtf8()) > 0;
}

} // namespace

/// The installed program's commands by their exit codes and what they print.
class CommandLineTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void itTellsItsVersionAndItsCommands();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void theDemoIsWithoutFindings();
    void everythingWrongInAProfileIsFoundAtItsPlace();
    void aSourceIsTriedAsATable();
    void aMalformedAnswerIsAReasonToFail();
    void aWrongSecretIsToldAndNotShown();
    void anUnknownSourceIsToldByName();
    void aSourceThatIsLeftOutSaysWhatIsWrongInItsFile();

private:
    ProgramRun trySource(const char *source, const QString &secretsFile, const QStringList &more = {});

    SimulatedProvince m_province;
    QString m_profile;
};

void CommandLineTest::initTestCase()
{
    QVERIFY2(m_province.start(), qPrintable(m_province.errorText()));
    m_profile = m_province.writeProfile();
    QVERIFY(!m_profile.isEmpty());
}

void CommandLineTest::itTellsItsVersionAndItsCommands()
{
    const ProgramRun version = runProgram({QStringLiteral("--version")});
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.out, QStringLiteral("toancanh " TOANCANH_VERSION "\n"));
    const ProgramRun help = runProgram({QStringLiteral("--help")});
    QCOMPARE(help.exitCode, 0);
    for (const char *command : {"wall", "demo", "check", "source"})
        QVERIFY2(help.out.contains(QStringLiteral("\n  %1 ").arg(QLatin1String(command))), command);
    const ProgramRun wall = runProgram({QStringLiteral("wall"), QStringLiteral("--help")});
    QCOMPARE(wall.exitCode, 0);
    for (const char *option :
         {"--profile", "--data", "--secrets-file", "--lang", "--node", "--scene", "--windowed", "--picture"})
        QVERIFY2(wall.out.contains(QLatin1String(option)), option);
}

void CommandLineTest::wrongUsageIsTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addRow("no command") << QStringList();
    QTest::addRow("unknown command") << QStringList{QStringLiteral("wal")};
    QTest::addRow("unknown option") << QStringList{QStringLiteral("check"), QStringLiteral("--bogus"), m_profile};
    QTest::addRow("no profile") << QStringList{QStringLiteral("wall")};
    QTest::addRow("the demo has secrets of its own")
        << QStringList{QStringLiteral("demo"), QStringLiteral("--secrets-file"), QStringLiteral("x")};
    QTest::addRow("unknown language") << QStringList{QStringLiteral("check"), m_profile, QStringLiteral("--lang"),
                                                     QStringLiteral("de")};
}

void CommandLineTest::wrongUsageIsTwo()
{
    QFETCH(QStringList, arguments);
    const ProgramRun outcome = runProgram(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.err.contains(QStringLiteral("--help")), qPrintable(outcome.err));
    QVERIFY(outcome.out.isEmpty());
}

void CommandLineTest::theDemoIsWithoutFindings()
{
    const ProgramRun outcome = runProgram({QStringLiteral("check"), QStringLiteral(TOANCANH_DEMO_PROFILE)});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.out + outcome.err));
    QVERIFY2(outcome.out.contains(QStringLiteral("9 nguồn")), qPrintable(outcome.out)); // Vietnamese by default
    const ProgramRun english = runProgram({QStringLiteral("check"), QStringLiteral(TOANCANH_DEMO_PROFILE),
                                           QStringLiteral("--lang"), QStringLiteral("en")});
    QCOMPARE(english.exitCode, 0);
    QVERIFY2(english.out.contains(QStringLiteral("9 sources")), qPrintable(english.out));
}

void CommandLineTest::everythingWrongInAProfileIsFoundAtItsPlace()
{
    SimulatedProvince other; // for a second copy of the profile
    const QString folder = other.writeProfile();
    QVERIFY(replaceInFile(folder + QStringLiteral("/sources/mot-cua.yaml"), QStringLiteral("\npaging:"),
                          QStringLiteral("\npagging:")));
    QVERIFY(replaceInFile(folder + QStringLiteral("/sources/du-toan.yaml"), QStringLiteral("every: 1 h"),
                          QStringLiteral("every: often")));
    QVERIFY(replaceInFile(folder + QStringLiteral("/scenes/overview.yaml"), QStringLiteral("colour: reports-by-area"),
                          QStringLiteral("colour: reports-by-aria")));
    const ProgramRun outcome =
        runProgram({QStringLiteral("check"), folder, QStringLiteral("--lang"), QStringLiteral("en")});
    QCOMPARE(outcome.exitCode, 1);
    const QStringList lines = outcome.out.split(QLatin1Char('\n'));
    const auto hasLine = [&](const char *pattern) {
        return lines.indexOf(QRegularExpression(QString::fromLatin1(pattern))) >= 0;
    };
    QVERIFY2(hasLine("^sources/mot-cua\\.yaml:11:1: .*\"pagging\".* did you mean \"paging\"\\?$"),
             qPrintable(outcome.out));
    QVERIFY2(hasLine("^sources/du-toan\\.yaml:5:8: .*\"often\".*$"), qPrintable(outcome.out));
    QVERIFY2(hasLine("^scenes/overview\\.yaml:\\d+:\\d+: .*\"reports-by-aria\".* did you mean \"reports-by-area\"\\?$"),
             qPrintable(outcome.out));
    QVERIFY2(hasLine("^\\d+ findings$"), qPrintable(outcome.out));
}

ProgramRun CommandLineTest::trySource(const char *source, const QString &secretsFile, const QStringList &more)
{
    return runProgram(QStringList{QStringLiteral("source"), QStringLiteral("try"), QString::fromLatin1(source),
                                  QStringLiteral("--profile"), m_profile, QStringLiteral("--data"),
                                  m_province.dataFolder(), QStringLiteral("--secrets-file"), secretsFile,
                                  QStringLiteral("--lang"), QStringLiteral("en")}
                      + more);
}

void CommandLineTest::aSourceIsTriedAsATable()
{
    const ProgramRun outcome =
        trySource("one-stop-dossiers", m_province.secretsFile(), {QStringLiteral("--rows"), QStringLiteral("4")});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.out.right(2000) + outcome.err));
    const QStringList lines = outcome.out.split(QLatin1Char('\n'));
    const qsizetype header = lines.indexOf(QRegularExpression(
        QStringLiteral("^code +agency +area +procedure +field +channel +received +due +finished +state +applicant$")));
    QVERIFY2(header >= 0, qPrintable(outcome.out.right(2000)));
    static const QRegularExpression time(QStringLiteral(" \\d\\d/\\d\\d/20\\d\\d \\d\\d:\\d\\d "));
    for (qsizetype row = header + 2; row < header + 6; ++row) {
        QVERIFY2(lines.value(row).endsWith(QStringLiteral("  ***")), qPrintable(lines.value(row))); // a person's name
        QVERIFY2(lines.value(row).contains(time), qPrintable(lines.value(row)));
    }
    static const QRegularExpression total(QStringLiteral("^(\\d+) rows into dossier, 4 shown; 0 rejected$"));
    const QRegularExpressionMatch match = total.match(lines.value(header + 6));
    QVERIFY2(match.hasMatch(), qPrintable(lines.value(header + 6)));
    QVERIFY(match.captured(1).toInt() > 1000);
    QVERIFY(!QFileInfo::exists(m_province.dataFolder())); // it writes nothing
}

void CommandLineTest::aMalformedAnswerIsAReasonToFail()
{
    for (const char *system : {"one-stop", "health"})
        QVERIFY(m_province.setMode(QString::fromLatin1(system), QStringLiteral("malformed")));
    const ProgramRun dossiers = trySource("one-stop-dossiers", m_province.secretsFile());
    QCOMPARE(dossiers.exitCode, 1);
    QVERIFY2(dossiers.err.contains(QStringLiteral("the token service gave no access token")), qPrintable(dossiers.err));
    const ProgramRun beds = trySource("hospital-beds", m_province.secretsFile());
    QCOMPARE(beds.exitCode, 1);
    QVERIFY2(beds.err.contains(QStringLiteral("cut off")), qPrintable(beds.err));
    QVERIFY2(beds.err.contains(QStringLiteral("/y-te/api/giuong-benh")), qPrintable(beds.err));
    for (const char *system : {"one-stop", "health"})
        QVERIFY(m_province.setMode(QString::fromLatin1(system), QStringLiteral("ok")));
}

void CommandLineTest::aWrongSecretIsToldAndNotShown()
{
    const QString wrong = QStringLiteral("Khong-dung-mat-khau-77");
    const QString path = m_province.folder() + QStringLiteral("/wrong-secrets");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("mot-cua=ioc-an-hai:%1\ngiuong-benh=%1\n").arg(wrong).toUtf8());
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    for (const char *source : {"one-stop-dossiers", "hospital-beds"}) {
        const ProgramRun outcome = trySource(source, path);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains(QStringLiteral("(401)")), qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains(QStringLiteral("refused")), qPrintable(outcome.err));
        const QString name = QLatin1String(source) == QLatin1String("hospital-beds") ? QStringLiteral("giuong-benh")
                                                                                     : QStringLiteral("mot-cua");
        QVERIFY2(outcome.err.contains(QStringLiteral("set the secret \"%1\"").arg(name)), qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains(path), qPrintable(outcome.err)); // where it is looked for
        QVERIFY(!(outcome.out + outcome.err).contains(wrong));
    }
    // No secret of that name at all.
    file.resize(0);
    const ProgramRun none = trySource("hospital-beds", path);
    QCOMPARE(none.exitCode, 1);
    QVERIFY2(none.err.contains(QStringLiteral("giuong-benh")), qPrintable(none.err));
    QVERIFY2(none.err.contains(path), qPrintable(none.err));
    // A file that others may read is not used at all.
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    const ProgramRun open = trySource("hospital-beds", path);
    QCOMPARE(open.exitCode, 1);
    QVERIFY2(open.err.contains(QStringLiteral("wrong-secrets")), qPrintable(open.err));
    QVERIFY(!(open.out + open.err).contains(wrong));
}

void CommandLineTest::anUnknownSourceIsToldByName()
{
    const ProgramRun outcome = trySource("one-stop-dosiers", m_province.secretsFile());
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains(QStringLiteral("\"one-stop-dosiers\"")), qPrintable(outcome.err));
}

void CommandLineTest::aSourceThatIsLeftOutSaysWhatIsWrongInItsFile()
{
    SimulatedProvince other; // for a second copy of the profile
    const QString folder = other.writeProfile();
    QVERIFY(replaceInFile(folder + QStringLiteral("/sources/du-toan.yaml"), QStringLiteral("every: 1 h"),
                          QStringLiteral("every: often")));
    QFile file(folder + QStringLiteral("/sources/du-toan.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression name(QStringLiteral("^source: (\\S+)"), QRegularExpression::MultilineOption);
    const QString source = name.match(QString::fromUtf8(file.readAll())).captured(1);
    const ProgramRun outcome =
        runProgram({QStringLiteral("source"), QStringLiteral("try"), source, QStringLiteral("--profile"), folder,
                    QStringLiteral("--lang"), QStringLiteral("en")});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains(QStringLiteral("sources/du-toan.yaml:5:8: ")), qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains(QStringLiteral("\"%1\" cannot be tried").arg(source)), qPrintable(outcome.err));
    QVERIFY2(!outcome.err.contains(QStringLiteral("has no source")), qPrintable(outcome.err));
}

TOANCANH_TEST(CommandLineTest)
#include "CommandLineTest.moc"
