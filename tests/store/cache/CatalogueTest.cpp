// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/Catalogue.h"
#include "models/store/sqlite/DatabaseFiles.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;
using namespace toancanh::store;

/// What `store info` tells.
class CatalogueTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void eachDatasetTellsItsRowsSourcesAndTimes();
    void aDatasetThatWasNeverFetchedIsEmpty();
    void aFileTellsItsSizes();
};

static Result<Database> cacheOf(const StoreFixture &fixture)
{
    return Database::open(cachePathIn(fixture.settings.folder), Database::Access::ReadOnly);
}

void CatalogueTest::eachDatasetTellsItsRowsSourcesAndTimes()
{
    StoreFixture fixture;
    fixture.settings.datasets[0].keepMs = 1000;
    const auto store = fixture.open();
    dataset::Row old = dossier("A1", "so-yt");
    old.dataAtMs = 500;
    QVERIFY(store->write(page(2000, {old, dossier("A2", "so-yt")})).result());
    QVERIFY(store->write(page(3000, {dossier("B1", "so-gd")}, "other")).result());
    dataset::SourceState silent;
    silent.source = name("silent");
    silent.dataset = name("dossier");
    silent.lastSuccessMs = 4000;
    QVERIFY(store->setSourceState(silent).result());

    auto cache = cacheOf(fixture);
    QVERIFY(cache);
    const auto entries = readCatalogue(*cache, fixture.settings.datasets);
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    const CatalogueEntry &entry = entries->first();
    QCOMPARE(entry.rows, 3);
    QCOMPARE(entry.sources, (QStringList{name("one-stop"), name("other"), name("silent")}));
    QCOMPARE(entry.oldestMs, std::optional<qint64>(500));
    QCOMPARE(entry.newestMs, std::optional<qint64>(3000));
    QCOMPARE(entry.lastFetchMs, std::optional<qint64>(4000));
    QCOMPARE(entry.dataset.keepMs, std::optional<qint64>(1000));
    QVERIFY2(!entry.bytes || *entry.bytes >= 3 * 4096, "the table and its two indexes have a page each");
    const auto inHaste = readCatalogue(*cache, fixture.settings.datasets, 0);
    QVERIFY(inHaste && !inHaste->first().bytes);
}

void CatalogueTest::aDatasetThatWasNeverFetchedIsEmpty()
{
    const StoreFixture fixture;
    QVERIFY(fixture.open());
    dataset::DatasetSpec undeclared = dossiers();
    undeclared.name = name("bed");
    auto cache = cacheOf(fixture);
    const auto entries = readCatalogue(*cache, {dossiers(), undeclared});
    QVERIFY(entries);
    for (const CatalogueEntry &entry : *entries) {
        QCOMPARE(entry.rows, 0);
        QVERIFY(entry.sources.isEmpty() && !entry.oldestMs && !entry.newestMs && !entry.lastFetchMs);
    }
}

void CatalogueTest::aFileTellsItsSizes()
{
    const StoreFixture fixture;
    QVERIFY(fixture.open());
    const QString path = cachePathIn(fixture.settings.folder);
    const auto size = sizeOf(path);
    QVERIFY(size && size->exists);
    QCOMPARE(size->bytes, QFileInfo(path).size());
    QVERIFY(size->version > 0 && size->diskBytes > 0);
    const auto none = sizeOf(path + name(".none"));
    QVERIFY(none && !none->exists);
    QVERIFY2(sizeOf(name("/nowhere/at/all/cache.db"))->diskBytes >= 0, "the disk that it would lie on");
}

TOANCANH_TEST(CatalogueTest)
#include "CatalogueTest.moc"
