// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite/PrivateFiles.h"
#include "models/store/Backup.h"
#include "models/store/centre/CentreBackup.h"
#include "models/store/sqlite/DatabaseFiles.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <sys/stat.h>

using namespace toancanh;
using namespace toancanh::store;

/// What a centre knows of people, nobody but the user that runs it can read.
class PrivateFilesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aNewStoreIsItsOwnersAlone();
    void whatLiesThereAlreadyIsClosed();
    void aFolderThatHoldsOtherThingsStaysOpen();
    void aFolderThatEveryoneWritesIntoStaysOpen();
    void linksAreLeftAlone();
    void dailyBackupsAreTheirOwnersAlone();
    void aBackupByHandAndWhatIsRestoredAreTheirOwnersAlone();
    void aDamagedCacheAndTheNewOneAreTheirOwnersAlone();

private:
    mode_t m_mask = 0;
};

namespace {

int modeOf(const QString &path)
{
    struct stat status = {};
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

void setMode(const QString &path, mode_t mode)
{
    QCOMPARE(chmod(QFile::encodeName(path).constData(), mode), 0);
}

void write(const QString &path, const QByteArray &text, mode_t mode)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    setMode(path, mode);
}

/// Those that others can use, with their modes.
QStringList openIn(const QString &folder)
{
    QStringList open;
    if (modeOf(folder) & 077)
        open << folder;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (modeOf(path) & 077)
            open << QStringLiteral("%1 %2").arg(QString::number(modeOf(path), 8), path);
    }
    return open;
}

/// Opens all that a store has made to everyone, as it was before.
void openToOthers(const QString &folder)
{
    setMode(folder, 0755);
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        setMode(path, QFileInfo(path).isDir() ? 0755 : 0644);
    }
}

} // namespace

void PrivateFilesTest::init()
{
    m_mask = umask(022); // Debian's
}

void PrivateFilesTest::cleanup()
{
    umask(m_mask);
}

void PrivateFilesTest::aNewStoreIsItsOwnersAlone()
{
    StoreFixture fixture;
    fixture.settings.folder = fixture.folder.filePath(name("above/data"));
    const auto store = fixture.open();
    QVERIFY(store);
    QVERIFY(store->write(page(1000, {dossier("A1", "so-yt")})).result());
    QCOMPARE(modeOf(fixture.settings.folder), 0700);
    for (const char *file : {"/cache.db", "/cache.db-wal", "/cache.db-shm", "/centre.db", "/centre.db-wal"})
        QCOMPARE(modeOf(fixture.settings.folder + name(file)), 0600);
    QCOMPARE(openIn(fixture.settings.folder), QStringList());
    QCOMPARE(modeOf(fixture.folder.filePath(name("above"))), 0755);
}

void PrivateFilesTest::whatLiesThereAlreadyIsClosed()
{
    StoreFixture fixture;
    const QString folder = fixture.settings.folder;
    QVERIFY(fixture.open());
    QVERIFY(QDir(folder).mkpath(name("backups")));
    for (const char *file : {"/cache.db.damaged-20260101-000000", "/cache.db.damaged-20260101-000000-wal",
                             "/centre.db.damaged-20260101-000000", "/centre.db.before-restore-20260101-000000",
                             "/backups/centre-20260101-000000.db"})
        write(folder + name(file), "personal", 0644);
    const auto running = fixture.open(); // so that -wal and -shm are there
    openToOthers(folder);
    QVERIFY(openIn(folder).size() >= 10);
    QVERIFY(fixture.open());
    QCOMPARE(openIn(folder), QStringList());
    QCOMPARE(modeOf(folder + name("/cache.db-wal")), 0600);
    QCOMPARE(modeOf(folder + name("/backups")), 0700);
}

void PrivateFilesTest::aFolderThatHoldsOtherThingsStaysOpen()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    openToOthers(fixture.settings.folder);
    const QString letter = fixture.settings.folder + name("/letter.txt");
    write(letter, "for all", 0644);
    QVERIFY(fixture.open());
    QCOMPARE(modeOf(fixture.settings.folder), 0755);
    QCOMPARE(modeOf(letter), 0644);
    QCOMPARE(modeOf(cachePathIn(fixture.settings.folder)), 0600);
    QCOMPARE(modeOf(centrePathIn(fixture.settings.folder)), 0600);
}

void PrivateFilesTest::aFolderThatEveryoneWritesIntoStaysOpen()
{
    StoreFixture fixture;
    QVERIFY(QDir().mkpath(fixture.settings.folder));
    setMode(fixture.settings.folder, 01777);
    QVERIFY(fixture.open());
    QCOMPARE(modeOf(fixture.settings.folder), 01777);
    QCOMPARE(modeOf(centrePathIn(fixture.settings.folder)), 0600);
}

void PrivateFilesTest::linksAreLeftAlone()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    const QString elsewhere = fixture.folder.filePath(name("elsewhere"));
    write(elsewhere, "for all", 0644);
    QVERIFY(QFile::link(elsewhere, fixture.settings.folder + name("/cache.db.damaged-of-another")));
    QVERIFY(fixture.open());
    QCOMPARE(modeOf(elsewhere), 0644);
}

void PrivateFilesTest::dailyBackupsAreTheirOwnersAlone()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    const std::atomic_bool stop = false;
    const BackupOutcome outcome =
        backUpCentre(fixture.settings.folder, fixture.settings.zone, fixture.clock.nowMs(), stop);
    QVERIFY(!outcome.error);
    QCOMPARE(modeOf(outcome.path), 0600);
    QCOMPARE(openIn(fixture.settings.folder), QStringList());
}

void PrivateFilesTest::aBackupByHandAndWhatIsRestoredAreTheirOwnersAlone()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    const QString copy = fixture.folder.filePath(name("copy.db"));
    QVERIFY(backUpTo(centrePathIn(fixture.settings.folder), copy));
    QCOMPARE(modeOf(copy), 0600);
    setMode(copy, 0644);
    openToOthers(fixture.settings.folder);
    const QString folder = fixture.folder.filePath(name("new/data"));
    QVERIFY(restoreFrom(copy, folder, fixture.settings.zone, fixture.clock.nowMs()));
    QCOMPARE(modeOf(folder), 0700);
    QCOMPARE(modeOf(centrePathIn(folder)), 0600);
}

void PrivateFilesTest::aDamagedCacheAndTheNewOneAreTheirOwnersAlone()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    write(cachePathIn(fixture.settings.folder), QByteArray(4096, 'x'), 0644);
    setMode(fixture.settings.folder, 0755);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(name("cache")));
    QVERIFY(fixture.open());
    const QStringList kept = QDir(fixture.settings.folder).entryList({name("cache.db.damaged-*")}, QDir::Files);
    QVERIFY(!kept.isEmpty());
    QCOMPARE(modeOf(fixture.settings.folder + u'/' + kept.first()), 0600);
    QCOMPARE(openIn(fixture.settings.folder), QStringList());
}

TOANCANH_TEST(PrivateFilesTest)
#include "PrivateFilesTest.moc"
