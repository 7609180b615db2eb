// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ProgramRun.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace toancanh;

namespace {

/// A terminal with nobody before it.
class Terminal
{
public:
    Terminal() : m_master(posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (m_master >= 0 && grantpt(m_master) == 0 && unlockpt(m_master) == 0)
            m_name = QString::fromLocal8Bit(ptsname(m_master));
        m_slave = open(qPrintable(m_name), O_RDWR | O_NOCTTY); // what was shown outlives the program
    }
    ~Terminal()
    {
        close(m_slave);
        close(m_master);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    QString name() const { return m_name; }
    bool type(const QByteArray &text) const { return write(m_master, text.constData(), size_t(text.size())) > 0; }
    QByteArray shown() const
    {
        QByteArray text;
        std::array<char, 1024> piece;
        pollfd ready{m_master, POLLIN, 0};
        while (poll(&ready, 1, 100) == 1) {
            const ssize_t count = read(m_master, piece.data(), piece.size());
            if (count <= 0)
                break;
            text.append(piece.data(), count);
        }
        return text;
    }

private:
    int m_master;
    int m_slave = -1;
    QString m_name;
};

} // namespace

/// `toancanh secret`: what is kept, what is printed, and what is not.
class SecretCommandTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsPipedIsKeptAndListed();
    void aSecretOfManyLinesSurvives();
    void removingTakesItAway();
    void whatIsTypedIsNotShown();
    void anInterruptedSecretLeavesTheTerminalAsItWas();
    void aProfilesSecretsAreThereOrMissing();
    void aServicesCredentialsAreNotChanged();
    void whatIsWrongIsToldWithItsCode();

private:
    ProgramRun run(const QStringList &arguments, const QByteArray &input = {});
    QStringList secret(const char *command, const QStringList &more = {}) const;
    QByteArray fileText() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QProcessEnvironment m_environment;
};

void SecretCommandTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("secrets"));
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.remove(QStringLiteral("DISPLAY"));
    m_environment.remove(QStringLiteral("CREDENTIALS_DIRECTORY"));
}

QStringList SecretCommandTest::secret(const char *command, const QStringList &more) const
{
    return QStringList{QStringLiteral("secret"), QLatin1String(command)} + more
           + QStringList{QStringLiteral("--secrets-file"), m_file, QStringLiteral("--lang"), QStringLiteral("en")};
}

ProgramRun SecretCommandTest::run(const QStringList &arguments, const QByteArray &input)
{
    return runProgram(arguments, input, m_environment);
}

QByteArray SecretCommandTest::fileText() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SecretCommandTest::whatIsPipedIsKeptAndListed()
{
    const ProgramRun set = run(secret("set", {QStringLiteral("tram")}), "s3cret\n");
    QCOMPARE(set.exitCode, 0);
    QCOMPARE(set.out, QStringLiteral("the secret \"tram\" is kept in the file %1\n").arg(m_file));
    QVERIFY(!set.err.contains(QStringLiteral("s3cret")));
    QCOMPARE(fileText(), QByteArray("tram=s3cret\n"));
    QCOMPARE(run(secret("set", {QStringLiteral("mot-cua")}), "ioc:a=b \r\n").exitCode, 0);
    QCOMPARE(fileText(), QByteArray("tram=s3cret\nmot-cua=\"ioc:a=b \"\n"));

    const ProgramRun list = run(secret("list"));
    QCOMPARE(list.exitCode, 0);
    QCOMPARE(list.out, QStringLiteral("mot-cua\ntram\n"));
}

void SecretCommandTest::aSecretOfManyLinesSurvives()
{
    const QByteArray pem = "-----BEGIN X-----\nab\\ncd\n-----END X-----\n";
    QCOMPARE(run(secret("set", {QStringLiteral("pem")}), pem).exitCode, 0);
    QCOMPARE(fileText(), QByteArray("pem=\"-----BEGIN X-----\\nab\\\\ncd\\n-----END X-----\"\n"));
}

void SecretCommandTest::removingTakesItAway()
{
    QCOMPARE(run(secret("set", {QStringLiteral("a")}), "1").exitCode, 0);
    QCOMPARE(run(secret("remove", {QStringLiteral("a")})).exitCode, 0);
    QCOMPARE(fileText(), QByteArray());
    const ProgramRun again = run(secret("remove", {QStringLiteral("a")}));
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.err.contains(QStringLiteral("no line \"a=")), qPrintable(again.err));
}

void SecretCommandTest::whatIsTypedIsNotShown()
{
    const Terminal terminal;
    QProcess program;
    program.setProcessEnvironment(m_environment);
    program.setStandardInputFile(terminal.name());
    program.start(QStringLiteral(TOANCANH_PROGRAM), secret("set", {QStringLiteral("a")}));
    QByteArray said;
    const auto hasAsked = [&] {
        said += program.readAllStandardError();
        return said.contains("Secret \"a\"");
    };
    QVERIFY(QTest::qWaitFor(hasAsked, commandMs));
    QVERIFY(terminal.type("s3cret\n"));
    QVERIFY(program.waitForFinished(commandMs));
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(fileText(), QByteArray("a=s3cret\n"));
    QVERIFY(!terminal.shown().contains("s3cret"));
    QVERIFY(!program.readAll().contains("s3cret"));
    QVERIFY(terminal.type("shown"));
    QVERIFY(terminal.shown().contains("shown"));
}

void SecretCommandTest::anInterruptedSecretLeavesTheTerminalAsItWas()
{
    const Terminal terminal;
    QProcess program;
    program.setProcessEnvironment(m_environment);
    program.setStandardInputFile(terminal.name());
    program.start(QStringLiteral(TOANCANH_PROGRAM), secret("set", {QStringLiteral("a")}));
    QVERIFY(QTest::qWaitFor([&] { return program.readAllStandardError().contains("Secret \"a\""); }, commandMs));
    kill(pid_t(program.processId()), SIGINT);
    QVERIFY(program.waitForFinished(commandMs));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(!QFile::exists(m_file));
    QVERIFY(terminal.type("shown"));
    QVERIFY(terminal.shown().contains("shown"));
}

void SecretCommandTest::aProfilesSecretsAreThereOrMissing()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner));
    file.write("kho-bac=ioc:s3cret\nold=s3cret\n");
    file.close();
    const QStringList list = secret("list", {QStringLiteral("--profile"), QStringLiteral(TOANCANH_DEMO_PROFILE)});
    const ProgramRun some = run(list);
    QCOMPARE(some.exitCode, 1);
    const QStringList lines = some.out.split(QLatin1Char('\n'));
    const auto line = [&lines](const char *name) {
        for (const QString &one : lines) {
            if (one.startsWith(QLatin1String(name)))
                return one.simplified();
        }
        return QString();
    };
    QVERIFY2(line("kho-bac").startsWith(QStringLiteral("kho-bac there budget-plan")), qPrintable(some.out));
    QVERIFY2(line("mot-cua").startsWith(QStringLiteral("mot-cua missing one-stop")), qPrintable(some.out));
    QVERIFY2(line("old").startsWith(QStringLiteral("old there (nobody")), qPrintable(some.out));
    QVERIFY(!some.out.contains(QStringLiteral("s3cret")));
    QVERIFY2(some.err.contains(QStringLiteral("no line \"mot-cua=")), qPrintable(some.err));

    for (const QString &one : lines) {
        if (one.simplified().section(QLatin1Char(' '), 1, 1) == QLatin1String("missing"))
            QCOMPARE(run(secret("set", {one.section(QLatin1Char(' '), 0, 0)}), "x").exitCode, 0);
    }
    const ProgramRun all = run(list);
    QCOMPARE(all.exitCode, 0);
    QVERIFY(!all.out.contains(QStringLiteral("missing")));
}

void SecretCommandTest::aServicesCredentialsAreNotChanged()
{
    m_environment.insert(QStringLiteral("CREDENTIALS_DIRECTORY"), m_folder->path());
    const ProgramRun set = run({QStringLiteral("secret"), QStringLiteral("set"), QStringLiteral("a"),
                                QStringLiteral("--lang"), QStringLiteral("en")},
                               "s3cret");
    QCOMPARE(set.exitCode, 1);
    QVERIFY2(set.err.contains(QStringLiteral("systemd-creds")), qPrintable(set.err));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void SecretCommandTest::whatIsWrongIsToldWithItsCode()
{
    QCOMPARE(run({QStringLiteral("secret")}).exitCode, 2);
    QCOMPARE(run(secret("set")).exitCode, 2);
    QCOMPARE(run(secret("set", {QStringLiteral("a"), QStringLiteral("s3cret")})).exitCode, 2);
    const ProgramRun empty = run(secret("set", {QStringLiteral("a")}), "\n");
    QCOMPARE(empty.exitCode, 1);
    QVERIFY2(empty.err.contains(QStringLiteral("empty")), qPrintable(empty.err));
    const ProgramRun binary = run(secret("set", {QStringLiteral("a")}), "\xFF\xFEs3cret");
    QCOMPARE(binary.exitCode, 1);
    QVERIFY(!binary.err.contains(QStringLiteral("s3cret")));
    QCOMPARE(run(secret("set", {QStringLiteral("a")}), QByteArray(100'000, 'x')).exitCode, 1);
    QVERIFY(!QFile::exists(m_file));
    QCOMPARE(run(secret("list")).exitCode, 1);
}

TOANCANH_TEST(SecretCommandTest)
#include "SecretCommandTest.moc"
