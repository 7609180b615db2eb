// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite/Database.h"
#include "tests/e2e/SimulatedProvince.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>

#include <linux/securebits.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace toancanh;

namespace {

constexpr int saidMs = 120'000; // a program that was just built, read from a busy disk
constexpr int livesMs = 3000;

/// Root, whom permissions don't hold, becomes one whom they do: the owner of the program, who may read it wherever it
/// was built, and without root's powers where that is root. For a process that is about to begin.
void becomePlain(uid_t owner, gid_t group)
{
    const bool isPlain =
        owner == 0 ? prctl(PR_SET_SECUREBITS, SECBIT_NOROOT) == 0 : setgid(group) == 0 && setuid(owner) == 0;
    if (!isPlain)
        _exit(99);
}

} // namespace

/// The real wall in places that lack something: it starts and says what, or says why it does not start.
class PlaceTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void withoutFontsItStartsAndSaysSo();
    void withoutAKeychainItStartsAndSaysSo();
    void aFolderThatMayOnlyBeReadIsToldAndTheProgramEnds();
    void aDatabaseOfANewerProgramIsToldAndTheProgramEnds();
    void aDamagedCentreIsSalvagedAndToldWhereTheWallStarts();

private:
    void start(QProcess &wall, const QProcessEnvironment &environment = place(), const QStringList &more = {});
    static QProcessEnvironment place();
    static bool says(QProcess &wall, const QString &text);
    static bool lives(QProcess &wall);
    int endOf(QProcess &wall);

    SimulatedProvince m_province; ///< never started: its addresses answer nobody
    QString m_profile;
    std::unique_ptr<QTemporaryDir> m_folder;
    static inline QString s_said;
};

void PlaceTest::initTestCase()
{
    m_profile = m_province.writeProfile();
    QVERIFY(!m_profile.isEmpty());
}

void PlaceTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    s_said.clear();
}

QProcessEnvironment PlaceTest::place()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.remove(QStringLiteral("CREDENTIALS_DIRECTORY"));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), QStringLiteral("/nonexistent"));
    return environment;
}

void PlaceTest::start(QProcess &wall, const QProcessEnvironment &environment, const QStringList &more)
{
    wall.setProcessEnvironment(environment);
    wall.setProcessChannelMode(QProcess::MergedChannels);
    wall.start(QStringLiteral(TOANCANH_PROGRAM),
               QStringList{QStringLiteral("wall"), QStringLiteral("--windowed"), QStringLiteral("--lang"),
                           QStringLiteral("en"), QStringLiteral("--profile"), m_profile, QStringLiteral("--data"),
                           m_folder->filePath(QStringLiteral("data"))}
                   + more);
    QVERIFY(wall.waitForStarted());
}

bool PlaceTest::says(QProcess &wall, const QString &text)
{
    return QTest::qWaitFor(
        [&] {
            s_said += QString::fromUtf8(wall.readAll());
            return s_said.contains(text);
        },
        saidMs);
}

bool PlaceTest::lives(QProcess &wall)
{
    QTest::qWait(livesMs);
    return wall.state() == QProcess::Running;
}

int PlaceTest::endOf(QProcess &wall)
{
    if (!wall.waitForFinished(saidMs) || wall.exitStatus() != QProcess::NormalExit)
        return -1;
    s_said += QString::fromUtf8(wall.readAll());
    return wall.exitCode();
}

void PlaceTest::withoutFontsItStartsAndSaysSo()
{
    QFile none(m_folder->filePath(QStringLiteral("fonts.conf")));
    QVERIFY(none.open(QIODevice::WriteOnly));
    none.write("<?xml version=\"1.0\"?><fontconfig></fontconfig>\n");
    none.close();
    QProcessEnvironment environment = place();
    environment.insert(QStringLiteral("FONTCONFIG_FILE"), none.fileName());
    QProcess wall;
    start(wall, environment);
    QVERIFY2(says(wall, QStringLiteral("fonts-open-sans")), qPrintable(s_said));
    QVERIFY2(lives(wall), qPrintable(s_said));
    wall.kill();
    wall.waitForFinished();
}

void PlaceTest::withoutAKeychainItStartsAndSaysSo()
{
    QProcess wall;
    start(wall);
    QVERIFY2(says(wall, QStringLiteral("this session has no keychain")), qPrintable(s_said));
    QVERIFY2(lives(wall), qPrintable(s_said));
    wall.kill();
    wall.waitForFinished();
}

void PlaceTest::aFolderThatMayOnlyBeReadIsToldAndTheProgramEnds()
{
    QProcess wall;
    struct stat program{};
    QCOMPARE(stat(TOANCANH_PROGRAM, &program), 0);
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0555), 0);
    QCOMPARE(chmod(QFile::encodeName(m_province.folder()).constData(), 0755), 0);
    if (geteuid() == 0)
        wall.setChildProcessModifier([program] { becomePlain(program.st_uid, program.st_gid); });
    start(wall);
    const int code = endOf(wall);
    chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
    QVERIFY2(code == 1, qPrintable(s_said));
    QVERIFY2(s_said.contains(QStringLiteral("belongs to this user")), qPrintable(s_said));
    QVERIFY2(s_said.contains(m_folder->path()), qPrintable(s_said));
}

void PlaceTest::aDatabaseOfANewerProgramIsToldAndTheProgramEnds()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("data")));
    const QString path = m_folder->filePath(QStringLiteral("data/centre.db"));
    QVERIFY(store::Database::open(path, store::Database::Access::ReadWrite)
                ->exec(QStringLiteral("CREATE TABLE later (x); PRAGMA user_version = 99")));
    QProcess wall;
    start(wall);
    QVERIFY2(endOf(wall) == 1, qPrintable(s_said));
    QVERIFY2(s_said.contains(QStringLiteral("newer version of the program (99")), qPrintable(s_said));
    QVERIFY2(s_said.contains(QStringLiteral("update the program")), qPrintable(s_said));
    QVERIFY(s_said.contains(path));
}

void PlaceTest::aDamagedCentreIsSalvagedAndToldWhereTheWallStarts()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("data")));
    QFile centre(m_folder->filePath(QStringLiteral("data/centre.db")));
    QVERIFY(centre.open(QIODevice::WriteOnly));
    centre.write(QByteArray(8192, '\x5a'));
    centre.close();
    QProcess wall;
    start(wall);
    QVERIFY2(says(wall, QStringLiteral("the damaged file is kept as centre.db.damaged-")), qPrintable(s_said));
    QVERIFY2(lives(wall), qPrintable(s_said));
    wall.kill();
    wall.waitForFinished();
}

TOANCANH_TEST(PlaceTest)
#include "PlaceTest.moc"
