// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/Secrets.h"

#include "tests/support/TestProgram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <thread>
#include <vector>

using namespace toancanh;

class SecretsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void fileGivesItsSecrets();
    void fileMayHoldSecretsOfManyLines();
    void fileThatIsTooLargeIsRefused();
    void fileThatOthersCanReadIsRefusedWithTheRemedy();
    void brokenLineIsNamedWithoutItsText();
    void missingFileIsAStorageError();
    void systemdCredentialsAreRead();
    void credentialNamesCantLeaveTheFolder();
    void missingKeychainIsAnAuthErrorAtOnce();
    void manyThreadsMayAskTheKeychainTogether();

private:
    QString written(const QByteArray &text, QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner);
    QTemporaryDir m_folder;
};

QString SecretsTest::written(const QByteArray &text, QFile::Permissions permissions)
{
    const QString path = m_folder.filePath(QStringLiteral("secrets"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(text);
    file.setPermissions(permissions);
    return path;
}

void SecretsTest::fileGivesItsSecrets()
{
    const auto secrets = secret::fileSecrets(written("# of the demo\n\nmotcua = ioc:a=b#c \ntram=x\r\n"));
    QVERIFY(secrets);
    QCOMPARE((*secrets)->read(QStringLiteral("motcua")).value_or(QString()), QStringLiteral("ioc:a=b#c"));
    QCOMPARE((*secrets)->read(QStringLiteral("tram")).value_or(QString()), QStringLiteral("x"));
    const Result<QString> missing = (*secrets)->read(QStringLiteral("other"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::Auth);
    QVERIFY(missing.error().sentence.contains(QStringLiteral("other")));
}

void SecretsTest::fileMayHoldSecretsOfManyLines()
{
    const auto secrets = secret::fileSecrets(written("pem=\"-----BEGIN X\\nab\\n\"\nuser=TINH\\nam:pw\n"));
    QVERIFY(secrets);
    QCOMPARE((*secrets)->read(QStringLiteral("pem")).value_or(QString()), QStringLiteral("-----BEGIN X\nab\n"));
    QCOMPARE((*secrets)->read(QStringLiteral("user")).value_or(QString()), QStringLiteral("TINH\\nam:pw"));
}

void SecretsTest::fileThatIsTooLargeIsRefused()
{
    const auto secrets = secret::fileSecrets(written("a=" + QByteArray(1024 * 1024, 'x')));
    QVERIFY(!secrets);
    QCOMPARE(secrets.error().kind, ErrorKind::Storage);
}

void SecretsTest::fileThatOthersCanReadIsRefusedWithTheRemedy()
{
    const auto secrets = secret::fileSecrets(written("a=b", QFile::ReadOwner | QFile::ReadGroup));
    QVERIFY(!secrets);
    QCOMPARE(secrets.error().kind, ErrorKind::Auth);
    QVERIFY(secrets.error().sentence.contains(QStringLiteral("chmod 600")));
}

void SecretsTest::brokenLineIsNamedWithoutItsText()
{
    const auto secrets = secret::fileSecrets(written("a=b\nhunter2\n"));
    QVERIFY(!secrets);
    QVERIFY(secrets.error().sentence.contains(QLatin1Char('2')));
    QVERIFY(!secrets.error().sentence.contains(QStringLiteral("hunter2")));
}

void SecretsTest::missingFileIsAStorageError()
{
    const auto secrets = secret::fileSecrets(m_folder.filePath(QStringLiteral("nowhere")));
    QVERIFY(!secrets);
    QCOMPARE(secrets.error().kind, ErrorKind::Storage);
}

void SecretsTest::systemdCredentialsAreRead()
{
    qunsetenv("CREDENTIALS_DIRECTORY");
    QVERIFY(!secret::systemdSecrets());
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("motcua")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("ioc:pass\n");
    file.close();
    qputenv("CREDENTIALS_DIRECTORY", folder.path().toUtf8());
    const auto secrets = secret::systemdSecrets();
    QVERIFY(secrets);
    QCOMPARE((*secrets)->read(QStringLiteral("motcua")).value_or(QString()), QStringLiteral("ioc:pass"));
    QCOMPARE((*secrets)->read(QStringLiteral("other")).error().kind, ErrorKind::Auth);
    qunsetenv("CREDENTIALS_DIRECTORY");
}

void SecretsTest::credentialNamesCantLeaveTheFolder()
{
    qputenv("CREDENTIALS_DIRECTORY", m_folder.path().toUtf8());
    const auto secrets = secret::systemdSecrets();
    QVERIFY(secrets);
    QVERIFY(!(*secrets)->read(QStringLiteral("../../../etc/hostname")));
    qunsetenv("CREDENTIALS_DIRECTORY");
}

void SecretsTest::missingKeychainIsAnAuthErrorAtOnce()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QElapsedTimer timer;
    timer.start();
    const Result<QString> answer = secret::keychainSecrets()->read(QStringLiteral("motcua"));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Auth);
    QVERIFY(answer.error().sentence.contains(QStringLiteral("keychain")));
    QVERIFY(timer.elapsed() < 5000);
}

void SecretsTest::manyThreadsMayAskTheKeychainTogether()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    const auto secrets = secret::keychainSecrets();
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&secrets, &refused] {
            for (int round = 0; round < 10; ++round)
                refused += secrets->read(QStringLiteral("cam")) ? 0 : 1;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(refused.load(), 80);
}

TOANCANH_TEST(SecretsTest)
#include "SecretsTest.moc"
