// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret/SecretKeeper.h"

#include "models/secret/Secrets.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace toancanh;

class SecretKeeperTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFileIsMadeForItsUserAlone();
    void aFileKeepsWhatElseStandsInIt();
    void namesAreListed();
    void removingWhatIsNotThereIsAnError();
    void aFileThatOthersCanReadIsNotWritten();
    void aBrokenFileIsNotWritten();
    void aFolderThatIsNotThereIsTold();
    void whatCantBeKeptIsRefused_data();
    void whatCantBeKeptIsRefused();
    void credentialsOfAServiceAreListedAndNotChanged();
    void withoutAKeychainTheFileIsNamed();

private:
    QByteArray text() const;
    void write(const QByteArray &text, QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<secret::SecretKeeper> m_keeper;
};

void SecretKeeperTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("secrets"));
    m_keeper = secret::fileKeeper(m_path);
}

QByteArray SecretKeeperTest::text() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SecretKeeperTest::write(const QByteArray &text, QFile::Permissions permissions)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.setPermissions(permissions);
}

void SecretKeeperTest::aFileIsMadeForItsUserAlone()
{
    const QString pem = QStringLiteral("-----BEGIN X-----\nab\n-----END X-----");
    QVERIFY(m_keeper->set(QStringLiteral("pem"), pem));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY((QFileInfo(m_path).permissions() & others) == QFile::Permissions());
    const auto secrets = secret::fileSecrets(m_path);
    QVERIFY(secrets);
    QCOMPARE((*secrets)->read(QStringLiteral("pem")).value_or(QString()), pem);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("secrets")));
}

void SecretKeeperTest::aFileKeepsWhatElseStandsInIt()
{
    write("# mine\na=1\n\nb=2\n");
    QVERIFY(m_keeper->set(QStringLiteral("a"), QStringLiteral("3")));
    QCOMPARE(text(), QByteArray("# mine\na=3\n\nb=2\n"));
    QVERIFY(m_keeper->remove(QStringLiteral("a")));
    QCOMPARE(text(), QByteArray("# mine\n\nb=2\n"));
}

void SecretKeeperTest::namesAreListed()
{
    write("# c=0\nb=2\na=1\nb=3\n");
    QCOMPARE(m_keeper->names().value_or(QStringList()), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(!secret::fileKeeper(m_folder->filePath(QStringLiteral("nowhere")))->names());
}

void SecretKeeperTest::removingWhatIsNotThereIsAnError()
{
    write("a=1\n");
    const Result<void> removed = m_keeper->remove(QStringLiteral("b"));
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, ErrorKind::Auth);
    QCOMPARE(text(), QByteArray("a=1\n"));
}

void SecretKeeperTest::aFileThatOthersCanReadIsNotWritten()
{
    write("a=1\n", QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    const Result<void> set = m_keeper->set(QStringLiteral("a"), QStringLiteral("2"));
    QVERIFY(!set);
    QVERIFY(set.error().sentence.contains(QStringLiteral("chmod 600")));
    QCOMPARE(text(), QByteArray("a=1\n"));
}

void SecretKeeperTest::aBrokenFileIsNotWritten()
{
    write("a=1\nhunter2\n");
    const Result<void> set = m_keeper->set(QStringLiteral("a"), QStringLiteral("2"));
    QVERIFY(!set);
    QCOMPARE(set.error().where, m_path);
    QVERIFY(!set.error().sentence.contains(QStringLiteral("hunter2")));
    QCOMPARE(text(), QByteArray("a=1\nhunter2\n"));
}

void SecretKeeperTest::aFolderThatIsNotThereIsTold()
{
    const auto keeper = secret::fileKeeper(m_folder->filePath(QStringLiteral("no/such/secrets")));
    const Result<void> set = keeper->set(QStringLiteral("a"), QStringLiteral("s3cret"));
    QVERIFY(!set);
    QCOMPARE(set.error().kind, ErrorKind::Storage);
    QVERIFY(!set.error().next.isEmpty());
}

void SecretKeeperTest::whatCantBeKeptIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const QString good = QStringLiteral("x");
    QTest::newRow("no name") << QString() << good;
    QTest::newRow("equals") << QStringLiteral("a=b") << good;
    QTest::newRow("comment") << QStringLiteral("#a") << good;
    QTest::newRow("two lines") << QStringLiteral("a\nb") << good;
    QTest::newRow("blank") << QStringLiteral(" a") << good;
    QTest::newRow("long") << QString(129, QLatin1Char('a')) << good;
    QTest::newRow("the list of names") << QStringLiteral("toancanh:names") << good;
    QTest::newRow("no value") << good << QString();
    QTest::newRow("null") << good << QString(QChar(0));
    QTest::newRow("large") << good << QString(70'000, QLatin1Char('a'));
}

void SecretKeeperTest::whatCantBeKeptIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    const Result<void> set = m_keeper->set(name, value);
    QVERIFY(!set);
    QCOMPARE(set.error().kind, ErrorKind::Config);
    QVERIFY(!QFile::exists(m_path));
}

void SecretKeeperTest::credentialsOfAServiceAreListedAndNotChanged()
{
    write("x");
    qputenv("CREDENTIALS_DIRECTORY", m_folder->path().toUtf8());
    const auto keeper = secret::systemdKeeper();
    QCOMPARE(keeper->names().value_or(QStringList()), QStringList(QStringLiteral("secrets")));
    for (const Result<void> &changed :
         {keeper->set(QStringLiteral("secrets"), QStringLiteral("y")), keeper->remove(QStringLiteral("secrets"))}) {
        QVERIFY(!changed);
        QVERIFY(changed.error().sentence.contains(QStringLiteral("can't be changed")));
        QVERIFY(changed.error().next.contains(QStringLiteral("systemd-creds")));
    }
    QCOMPARE(text(), QByteArray("x"));
    qunsetenv("CREDENTIALS_DIRECTORY");
}

void SecretKeeperTest::withoutAKeychainTheFileIsNamed()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    const auto keeper = secret::keychainKeeper();
    const Result<void> set = keeper->set(QStringLiteral("motcua"), QStringLiteral("s3cret"));
    QVERIFY(!set);
    QCOMPARE(set.error().kind, ErrorKind::Auth);
    QVERIFY(set.error().sentence.contains(QStringLiteral("keychain")));
    QVERIFY(set.error().next.contains(QStringLiteral("--secrets-file")));
    QVERIFY(!keeper->remove(QStringLiteral("motcua")));
    QVERIFY(!keeper->names());
}

TOANCANH_TEST(SecretKeeperTest)
#include "SecretKeeperTest.moc"
