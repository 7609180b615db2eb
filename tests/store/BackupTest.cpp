// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Backup.h"
#include "models/store/sqlite/DatabaseFiles.h"
#include "models/store/sqlite/SoleUse.h"
#include "models/store/sqlite/Vacuum.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>

using namespace toancanh;
using namespace toancanh::store;

namespace {

/// A data folder with a row in each database, and backups of both.
struct BackedUp : StoreFixture
{
    BackedUp()
    {
        const auto store = open();
        static_cast<void>(store->write(page(1000, {dossier("A1", "so-yt")})).result());
        static_cast<void>(setAlert(*store, "before"));
        made = backUpTo(centrePathIn(settings.folder), centreBackup).has_value()
               && backUpTo(cachePathIn(settings.folder), cacheBackup).has_value();
    }

    static Result<void> setAlert(Store &store, const char *alert)
    {
        return store
            .onCentre([alert](Database &centre) {
                return centre.run(name("INSERT INTO alert_active VALUES (?1, '{}', 0)"), name(alert));
            })
            .result();
    }

    QStringList alerts() const
    {
        auto centre = Database::open(centrePathIn(settings.folder), Database::Access::ReadOnly);
        auto rows = centre->prepare(name("SELECT alert FROM alert_active ORDER BY alert"));
        QStringList list;
        while (rows->step().value_or(false))
            list += rows->text(0);
        return list;
    }

    Result<Restored> restore(const QString &file)
    {
        return restoreFrom(file, settings.folder, settings.zone, clock.nowMs());
    }

    const QString centreBackup = folder.filePath(name("centre-copy.db"));
    const QString cacheBackup = folder.filePath(name("cache-copy.db"));
    bool made = false;
};

} // namespace

/// Backups that people make, and bringing them back.
class BackupTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aBackupIsMadeWhileTheStoreIsOpen();
    void aBackupReplacesNoFile();
    void aDamagedDatabaseGivesNoBackup();
    void aBackupIsBroughtBackAndWhatWasThereIsKept();
    void aCacheIsBroughtBackToo();
    void nothingIsRestoredWhileAnotherHasTheFolderOpen_data();
    void nothingIsRestoredWhileAnotherHasTheFolderOpen();
    void aFileThatIsNoSoundBackupIsRefused_data();
    void aFileThatIsNoSoundBackupIsRefused();
    void aDamagedDatabaseIsReplacedByItsBackup();
    void vacuumGivesTheFreePagesBack();
    void vacuumWaitsUntilTheStoreIsClosed();
};

static void overwrite(const QString &path, qint64 from, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(bytes), bytes.size());
}

static QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

void BackupTest::aBackupIsMadeWhileTheStoreIsOpen()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    QVERIFY(store->write(page(1000, {dossier("A1", "so-yt")})).result());
    const QString to = fixture.folder.filePath(name("copy.db"));
    const auto bytes = backUpTo(cachePathIn(fixture.settings.folder), to);
    QVERIFY2(bytes, qPrintable(bytes ? QString() : bytes.error().sentence));
    QCOMPARE(*bytes, QFileInfo(to).size());
    QCOMPARE(QFile::permissions(to) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(filesIn(fixture.folder.path()), QStringList{name("copy.db")});
    auto copy = Database::open(to, Database::Access::ReadOnly);
    QCOMPARE(copy->integer(name("SELECT count(*) FROM dossier")).value_or(-1), 1);
}

void BackupTest::aBackupReplacesNoFile()
{
    const BackedUp fixture;
    QVERIFY(fixture.made);
    const auto again = backUpTo(centrePathIn(fixture.settings.folder), fixture.centreBackup);
    QVERIFY(!again);
    QVERIFY2(again.error().sentence.contains(name("already")), qPrintable(again.error().sentence));
}

void BackupTest::aDamagedDatabaseGivesNoBackup()
{
    const BackedUp fixture;
    overwrite(centrePathIn(fixture.settings.folder), 4096, QByteArray(4096, 'x'));
    const QString to = fixture.folder.filePath(name("copy.db"));
    const auto bytes = backUpTo(centrePathIn(fixture.settings.folder), to);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().kind, ErrorKind::Storage);
    QCOMPARE(filesIn(fixture.folder.path()), (QStringList{name("cache-copy.db"), name("centre-copy.db")}));
}

void BackupTest::aBackupIsBroughtBackAndWhatWasThereIsKept()
{
    BackedUp fixture;
    QVERIFY(BackedUp::setAlert(*fixture.open(), "after"));
    QCOMPARE(fixture.alerts(), (QStringList{name("after"), name("before")}));
    const auto restored = fixture.restore(fixture.centreBackup);
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().sentence));
    QVERIFY(restored->kind == FileKind::Centre);
    QCOMPARE(restored->path, centrePathIn(fixture.settings.folder));
    QCOMPARE(restored->keptAs, centrePathIn(fixture.settings.folder) + name(".before-restore-20260921-211320"));
    QCOMPARE(fixture.alerts(), QStringList{name("before")});
    auto kept = Database::open(restored->keptAs, Database::Access::ReadOnly);
    QCOMPARE(kept->integer(name("SELECT count(*) FROM alert_active")).value_or(-1), 2);
    QVERIFY(fixture.open());
    QVERIFY2(QFile::exists(fixture.centreBackup), "the backup stays");
}

void BackupTest::aCacheIsBroughtBackToo()
{
    BackedUp fixture;
    QVERIFY(fixture.open()->write(page(2000, {dossier("A2", "so-yt")})).result());
    const auto restored = fixture.restore(fixture.cacheBackup);
    QVERIFY(restored && restored->kind == FileKind::Cache);
    QCOMPARE(fixture.ask(name("SELECT code FROM dossier")).rows, (QList<QVariantList>{{name("A1")}}));
    QCOMPARE(fixture.alerts(), QStringList{name("before")});
}

void BackupTest::nothingIsRestoredWhileAnotherHasTheFolderOpen_data()
{
    QTest::addColumn<QString>("open");
    QTest::newRow("the same") << name("centre.db");
    QTest::newRow("the other") << name("cache.db");
}

void BackupTest::nothingIsRestoredWhileAnotherHasTheFolderOpen()
{
    QFETCH(QString, open);
    BackedUp fixture;
    auto other = Database::open(fixture.settings.folder + QLatin1Char('/') + open, Database::Access::ReadOnly);
    QVERIFY(other->integer(name("SELECT count(*) FROM sqlite_schema")));
    const auto restored = fixture.restore(fixture.centreBackup);
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, ErrorKind::Cancelled);
    QVERIFY(!restored.error().next.isEmpty());
    QCOMPARE(QDir(fixture.settings.folder).entryList({name("*restor*")}).size(), 0);
}

void BackupTest::aFileThatIsNoSoundBackupIsRefused_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::newRow("missing") << QByteArray("missing");
    QTest::newRow("no database") << QByteArray("text");
    QTest::newRow("damaged") << QByteArray("damaged");
    QTest::newRow("another program's") << QByteArray("foreign");
    QTest::newRow("newer") << QByteArray("newer");
    QTest::newRow("itself") << QByteArray("itself");
}

void BackupTest::aFileThatIsNoSoundBackupIsRefused()
{
    QFETCH(QByteArray, what);
    BackedUp fixture;
    QString file = fixture.centreBackup;
    if (what == "missing")
        file += name(".none");
    else if (what == "text")
        overwrite(file, 0, "CREATE TABLE");
    else if (what == "damaged")
        overwrite(file, 4096, QByteArray(4096, 'x'));
    else if (what == "itself")
        file = centrePathIn(fixture.settings.folder);
    else {
        auto database = Database::open(what == "foreign" ? file + name("2") : file, Database::Access::ReadWrite);
        QVERIFY(database->exec(name(what == "foreign" ? "CREATE TABLE t (a)" : "PRAGMA user_version = 999")));
        file = database->path();
    }
    const auto restored = fixture.restore(file);
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, ErrorKind::Storage);
    QVERIFY(!restored.error().sentence.isEmpty());
    QCOMPARE(fixture.alerts(), QStringList{name("before")});
    QCOMPARE(QDir(fixture.settings.folder).entryList({name("*restor*")}).size(), 0);
}

void BackupTest::aDamagedDatabaseIsReplacedByItsBackup()
{
    BackedUp fixture;
    overwrite(centrePathIn(fixture.settings.folder), 0, QByteArray(8192, 'x'));
    const auto restored = fixture.restore(fixture.centreBackup);
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().sentence));
    QCOMPARE(fixture.alerts(), QStringList{name("before")});
    QVERIFY(QFile::exists(restored->keptAs));
}

void BackupTest::vacuumGivesTheFreePagesBack()
{
    BackedUp fixture;
    const QString cache = cachePathIn(fixture.settings.folder);
    {
        const auto store = fixture.open();
        std::vector<dataset::Row> rows;
        for (int i = 0; i < 20'000; ++i)
            rows.push_back(dossier(QByteArray::number(i).constData(), "so-yt"));
        QVERIFY(store->write(page(2000, rows)).result());
        QVERIFY(store->removeUnseen(name("one-stop"), name("dossier"), 3000).result());
    }
    const auto done = vacuum(cache);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence));
    QVERIFY2(done->after < done->before / 2, qPrintable(QString::number(done->after)));
    QCOMPARE(done->after, QFileInfo(cache).size());
    QVERIFY(fixture.open());
}

void BackupTest::vacuumWaitsUntilTheStoreIsClosed()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    const auto done = vacuum(cachePathIn(fixture.settings.folder));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Cancelled);
    QVERIFY2(store->write(page(1000, {dossier("A1", "so-yt")})).result(), "and the store goes on");
}

TOANCANH_TEST(BackupTest)
#include "BackupTest.moc"
