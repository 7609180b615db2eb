// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Verification.h"
#include "models/store/sqlite/DatabaseFiles.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/TestProgram.h"

#include <QFile>

using namespace toancanh;
using namespace toancanh::store;

/// What `store verify` finds.
class VerificationTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void soundFilesHaveNoFault();
    void damageIsTold_data();
    void damageIsTold();
    void anotherDeclarationIsAChangeAndNoDamage();
    void aTableThatIsNotAsItSaysIsAFault();
    void aNewerFileIsToldAsSuch();
};

static QString asText(const Verification &found)
{
    QStringList lines = found.changes;
    for (const Error &fault : found.faults)
        lines += fault.sentence;
    return lines.join(QLatin1Char('\n'));
}

static void change(const QString &path, const char *sql)
{
    auto database = Database::open(path, Database::Access::ReadWrite);
    QVERIFY(database && database->exec(name(sql)));
}

void VerificationTest::soundFilesHaveNoFault()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    QVERIFY(store->write(page(1000, {dossier("A1", "so-yt")})).result());
    const Verification cache = verifyFile(store->cachePath(), fixture.settings.datasets);
    QVERIFY2(cache.faults.isEmpty() && cache.changes.isEmpty(), qPrintable(asText(cache)));
    QVERIFY(cache.kind == FileKind::Cache);
    const Verification centre = verifyFile(store->centrePath(), fixture.settings.datasets);
    QVERIFY2(centre.faults.isEmpty() && centre.changes.isEmpty(), qPrintable(asText(centre)));
    QVERIFY(centre.kind == FileKind::Centre);
}

void VerificationTest::damageIsTold_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<int>("bytes");
    QTest::newRow("the head") << 0LL << 4096;
    QTest::newRow("a page within") << 3 * 4096LL << 4096;
    QTest::newRow("a few bytes") << 2 * 4096LL << 12;
}

void VerificationTest::damageIsTold()
{
    QFETCH(qint64, from);
    QFETCH(int, bytes);
    const StoreFixture fixture;
    {
        const auto store = fixture.open();
        std::vector<dataset::Row> rows;
        for (int i = 0; i < 2000; ++i)
            rows.push_back(dossier(QByteArray::number(i).constData(), "so-yt"));
        QVERIFY(store->write(page(1000, rows)).result());
    }
    const QString path = cachePathIn(fixture.settings.folder);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(from));
    QCOMPARE(file.write(QByteArray(bytes, 'x')), bytes);
    file.close();
    const Verification found = verifyFile(path, fixture.settings.datasets);
    QVERIFY(!found.faults.isEmpty());
    QVERIFY(found.faults.first().where.contains(name("cache.db")));
}

void VerificationTest::anotherDeclarationIsAChangeAndNoDamage()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    fixture.settings.datasets[0].columns +=
        dataset::ColumnSpec{name("more"), dataset::ColumnType::Text, true, false, {}};
    dataset::DatasetSpec another = dossiers();
    another.name = name("bed");
    fixture.settings.datasets += another;
    const Verification found = verifyFile(cachePathIn(fixture.settings.folder), fixture.settings.datasets);
    QVERIFY2(found.faults.isEmpty(), qPrintable(asText(found)));
    QCOMPARE(found.changes.size(), 2);
}

void VerificationTest::aTableThatIsNotAsItSaysIsAFault()
{
    const StoreFixture fixture;
    QVERIFY(fixture.open());
    const QString path = cachePathIn(fixture.settings.folder);
    change(path, "ALTER TABLE dossier DROP COLUMN picture");
    QVERIFY(asText(verifyFile(path, fixture.settings.datasets)).contains(name("dossier")));
    change(path, "ALTER TABLE quarantine DROP COLUMN reason");
    QVERIFY(asText(verifyFile(path, fixture.settings.datasets)).contains(name("quarantine")));
    const QString centre = centrePathIn(fixture.settings.folder);
    change(centre, "DROP TABLE alert_active");
    QVERIFY(asText(verifyFile(centre, {})).contains(name("alert_active")));
}

void VerificationTest::aNewerFileIsToldAsSuch()
{
    const StoreFixture fixture;
    QVERIFY(fixture.open());
    const QString path = centrePathIn(fixture.settings.folder);
    change(path, "PRAGMA user_version = 99");
    const Verification found = verifyFile(path, {});
    QCOMPARE(found.faults.size(), 1);
    QVERIFY2(found.faults.first().sentence.contains(name("newer version")), qPrintable(asText(found)));
}

TOANCANH_TEST(VerificationTest)
#include "VerificationTest.moc"
