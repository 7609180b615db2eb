// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/StoreFixture.h"
#include "tests/support/TestProgram.h"

using namespace toancanh;
using namespace toancanh::store;

/// What a store keeps and what it tells of it.
class StoreTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aPageIsUpsertedByItsKey();
    void aPageOfAnUnknownDatasetIsAnError();
    void whatChangesNothingIsToldToNobody();
    void aKeyThatAPageListsTwiceHasItsLastRow();
    void rowsThatTheTableRefusesGoToQuarantine();
    void quarantineKeepsTheNewestThousandOfASource();
    void whatASnapshotNoLongerBringsIsDeletedForItsSourceAlone();
    void rowsAreThereAfterReopening();
    void sourceStatesAreKeptAndTold();
    void aSnapshotThatLacksTooMuchDeletesNothing();
    void datasetsMayChangeWhileItIsOpen();
    void picturesThatAreMissingAreNamedNewestFirst();
    void rowsOlderThanTheirKeepingTimeGo();
    void referenceTablesFollowTheProfile();
    void aLeaseHasOneHolderUntilItExpires();
    void workOnTheCentreIsUndoneWhenItFails();
};

void StoreTest::aPageIsUpsertedByItsKey()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    const auto first = store->write(page(1000, {dossier("A1", "so-yt", qint64(5)), dossier("A2", "so-yt")})).result();
    const auto second = store->write(page(2000, {dossier("A1", "so-gd", qint64(6))})).result();
    QVERIFY(first && second);
    QVERIFY(*second > *first);
    const Table table = fixture.ask(name("SELECT code, agency, due, _source, _fetched_at FROM dossier ORDER BY code"));
    QCOMPARE(table.rows, (QList<QVariantList>{{name("A1"), name("so-gd"), 6LL, name("one-stop"), 2000LL},
                                              {name("A2"), name("so-yt"), QVariant(), name("one-stop"), 1000LL}}));
}

void StoreTest::aPageOfAnUnknownDatasetIsAnError()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    dataset::Page unknown = page(1000, {});
    unknown.dataset = name("dosier");
    const auto written = store->write(unknown).result();
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Config);
    QVERIFY(written.error().sentence.contains(name("dosier")));
}

void StoreTest::whatChangesNothingIsToldToNobody()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    QSignalSpy told(store.get(), &Store::datasetsChanged);
    const std::vector<dataset::Row> rows = {dossier("A1", "so-yt", qint64(5)), dossier("A2", "so-yt")};
    QVERIFY(store->write(page(1000, rows)).result());
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.at(0).at(0).toStringList(), QStringList{name("dossier")});

    const auto same = store->write(page(2000, rows)).result();
    QVERIFY(same);
    QTest::qWait(100);
    QCOMPARE(told.count(), 1);
    QCOMPARE(fixture.first(name("SELECT min(_fetched_at) FROM dossier")), QVariant(2000LL));

    std::vector<dataset::Row> other = rows;
    other[1].values[2] = qint64(7);
    QVERIFY(store->write(page(3000, other)).result());
    QTRY_COMPARE(told.count(), 2);
    QVERIFY(told.at(1).at(1).toLongLong() > *same);
}

void StoreTest::aKeyThatAPageListsTwiceHasItsLastRow()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    QSignalSpy told(store.get(), &Store::datasetsChanged);
    const std::vector<dataset::Row> rows = {dossier("A1", "so-yt"), dossier("A2", "so-yt"), dossier("A1", "so-gd")};
    QVERIFY(store->write(page(1000, rows)).result());
    QVERIFY(store->write(page(2000, rows)).result());
    QCOMPARE(fixture.first(name("SELECT agency FROM dossier WHERE code = 'A1'")), QVariant(name("so-gd")));
    QTest::qWait(100);
    QCOMPARE(told.count(), 1);
}

void StoreTest::rowsThatTheTableRefusesGoToQuarantine()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    dataset::Page mixed =
        page(1000, {dossier("A1", "so-yt"), dataset::Row{{std::string("A2"), {}, {}, {}}, {}},
                    dossier("A3", "so-yt", std::string("tomorrow")), dataset::Row{{std::string("A4")}, {}}});
    mixed.rejected = {{name("due"), name("no time"), QByteArray(10'000, 'x')}};
    QVERIFY(store->write(mixed).result());
    QCOMPARE(fixture.ask(name("SELECT code FROM dossier")).rows, (QList<QVariantList>{{name("A1")}}));
    const Table table = fixture.ask(name("SELECT source, dataset, at, field, length(raw) FROM quarantine ORDER BY id"));
    QCOMPARE(table.rows.size(), 4);
    QCOMPARE(table.rows.at(0).at(3), QVariant(name("agency")));
    QCOMPARE(table.rows.at(1).at(3), QVariant(name("due")));
    QCOMPARE(table.rows.at(3), (QVariantList{name("one-stop"), name("dossier"), 1000LL, name("due"), 4096LL}));
}

void StoreTest::quarantineKeepsTheNewestThousandOfASource()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    dataset::Page other = page(1000, {}, "other");
    other.rejected = {{{}, name("kept"), {}}};
    QVERIFY(store->write(other).result());
    dataset::Page bad = page(1000, {});
    for (int i = 0; i < 1300; ++i)
        bad.rejected.push_back({{}, QString::number(i), {}});
    QVERIFY(store->write(bad).result());
    QCOMPARE(fixture.ask(name("SELECT source, count(*), max(reason) FROM quarantine WHERE source = 'other'")).rows,
             (QList<QVariantList>{{name("other"), 1LL, name("kept")}}));
    QCOMPARE(
        fixture.ask(name("SELECT count(*), min(CAST(reason AS INTEGER)) FROM quarantine WHERE source = 'one-stop'"))
            .rows,
        (QList<QVariantList>{{1000LL, 300LL}}));
}

void StoreTest::whatASnapshotNoLongerBringsIsDeletedForItsSourceAlone()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    QVERIFY(store->write(page(1000, {dossier("A1", "so-yt"), dossier("A2", "so-yt")})).result());
    QVERIFY(store->write(page(1000, {dossier("B1", "so-yt")}, "other")).result());
    QVERIFY(store->write(page(2000, {dossier("A1", "so-yt")})).result());
    QSignalSpy told(store.get(), &Store::datasetsChanged);
    const auto removed = store->removeUnseen(name("one-stop"), name("dossier"), 2000).result();
    QVERIFY(removed);
    QCOMPARE(removed->removed, 1);
    QCOMPARE(fixture.ask(name("SELECT code FROM dossier ORDER BY code")).rows,
             (QList<QVariantList>{{name("A1")}, {name("B1")}}));
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(*store->removeUnseen(name("one-stop"), name("dossier"), 2000).result(), dataset::Removal());
    QTest::qWait(100);
    QCOMPARE(told.count(), 1);
}

void StoreTest::rowsAreThereAfterReopening()
{
    const StoreFixture fixture;
    fixture.open()->write(page(1000, {dossier("A1", "so-yt")}));
    const auto store = fixture.open();
    QCOMPARE(fixture.first(name("SELECT count(*) FROM dossier")), QVariant(1LL));
}

void StoreTest::sourceStatesAreKeptAndTold()
{
    const StoreFixture fixture;
    auto store = fixture.open();
    QSignalSpy told(store.get(), &Store::sourceStatesChanged);
    dataset::SourceState state{.source = name("one-stop"),
                               .dataset = name("dossier"),
                               .title = {name("Mot cua"), name("One-stop")},
                               .everyMs = 600'000,
                               .lastSuccessMs = 5,
                               .dataAtMs = std::nullopt,
                               .error = Error{ErrorKind::Timeout, name("no answer"), name("https://a.vn")},
                               .failingSinceMs = 6,
                               .nextTryMs = 7,
                               .warning =
                                   Error{ErrorKind::Malformed, name("rows are lacking"), name("s.yaml"), name("look")},
                               .heldRows = 10,
                               .rest = dataset::Rest{11, 12},
                               .rows = 8,
                               .rejected = 9};
    QVERIFY(store->setSourceState(state).result());
    QVERIFY(store->setSourceState(state).result());
    QCOMPARE(store->sourceStates(), QList<dataset::SourceState>{state});
    QTest::qWait(100);
    QCOMPARE(told.count(), 1);
    store.reset();
    store = fixture.open();
    QCOMPARE(store->sourceStates(), QList<dataset::SourceState>{state});
    QVERIFY(store->removeSourceStates({name("one-stop"), name("nobody")}).result());
    QCOMPARE(store->sourceStates(), QList<dataset::SourceState>());
}

void StoreTest::aSnapshotThatLacksTooMuchDeletesNothing()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    QVERIFY(
        store->write(page(1000, {dossier("A1", "so-yt"), dossier("A2", "so-yt"), dossier("A3", "so-yt")})).result());
    QVERIFY(store->write(page(2000, {dossier("A1", "so-yt")})).result());
    const auto remove = [&](const dataset::RemovalLimit &limit) {
        return store->removeUnseen(name("one-stop"), name("dossier"), 2000, limit)
            .result()
            .value_or(dataset::Removal{-1, -1});
    };
    QCOMPARE(remove({.most = 1}), (dataset::Removal{0, 2}));
    QCOMPARE(remove({.most = 1, .agreed = dataset::RemovalLimit::Range{3, 4}}), (dataset::Removal{0, 2}));
    QCOMPARE(fixture.first(name("SELECT count(*) FROM dossier")), QVariant(3LL));
    QCOMPARE(remove({.most = 1, .agreed = dataset::RemovalLimit::Range{2, 4}}), (dataset::Removal{2, 0}));
    QCOMPARE(fixture.first(name("SELECT count(*) FROM dossier")), QVariant(1LL));
}

void StoreTest::datasetsMayChangeWhileItIsOpen()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    QVERIFY(store->write(page(1000, {dossier("A1", "so-yt")})).result());
    dataset::SourceState state;
    state.source = name("one-stop");
    state.dataset = name("dossier");
    QVERIFY(store->setSourceState(state).result());
    QVERIFY(store->setFileRead({name("one-stop"), name("dossier"), name("1.txt"), 10, 20, 30}).result());
    QSignalSpy told(store.get(), &Store::datasetsChanged);
    QVERIFY(store->setDatasets({dossiers()}).result());
    QCOMPARE(store->sourceStates().size(), 1);

    dataset::DatasetSpec wider = dossiers();
    wider.columns << dataset::ColumnSpec{name("note"), dataset::ColumnType::Text, true, false, {}};
    dataset::DatasetSpec second = dossiers();
    second.name = name("second");
    QVERIFY(store->setDatasets({wider, second}).result());
    QCOMPARE(store->datasets(), (QList<dataset::DatasetSpec>{wider, second}));
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.at(0).at(0).toStringList(), (QStringList{name("dossier"), name("second")}));
    QCOMPARE(store->sourceStates(),
             QList<dataset::SourceState>()); // its sources bring the new column by fetching the whole again
    QCOMPARE(fixture.first(name("SELECT count(*) FROM file_read")), QVariant(0LL));
    dataset::Row row = dossier("A2", "so-yt");
    row.values.emplace_back(std::string("new"));
    QVERIFY(store->write(page(2000, {row})).result());
    QCOMPARE(fixture.ask(name("SELECT note FROM dossier ORDER BY code")).rows,
             (QList<QVariantList>{{QVariant()}, {name("new")}}));
    QCOMPARE(fixture.first(name("SELECT count(*) FROM second")), QVariant(0LL));
}

void StoreTest::picturesThatAreMissingAreNamedNewestFirst()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    QVERIFY(store->write(page(1000, {dossier("A1", "so-yt", {}, std::string("https://a.vn/1"))})).result());
    QVERIFY(store
                ->write(page(2000, {dossier("A2", "so-yt", {}, std::string("https://a.vn/2")),
                                    dossier("A3", "so-yt", {}, std::string("")), dossier("A4", "so-yt")}))
                .result());
    QCOMPARE(*store->picturesMissing(10).result(), (QStringList{name("https://a.vn/2"), name("https://a.vn/1")}));
    QCOMPARE(*store->picturesMissing(1).result(), QStringList{name("https://a.vn/2")});
    QSignalSpy told(store.get(), &Store::datasetsChanged);
    QVERIFY(store->writePicture(name("https://a.vn/2"), QByteArray("png")).result());
    QCOMPARE(*store->picturesMissing(10).result(), QStringList{name("https://a.vn/1")});
    QCOMPARE(fixture.first(name("SELECT bytes FROM picture")), QVariant(QByteArray("png")));
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.at(0).at(0).toStringList(), QStringList{name("picture")});
}

void StoreTest::rowsOlderThanTheirKeepingTimeGo()
{
    StoreFixture fixture;
    const qint64 day = 86'400'000;
    const qint64 now = fixture.clock.nowMs();
    {
        const auto store = fixture.open();
        std::vector<dataset::Row> old;
        for (int i = 0; i < 4500; ++i)
            old.push_back(dossier(QByteArray::number(i).constData(), "so-yt"));
        QVERIFY(store->write(page(now - 40 * day, old)).result());
        dataset::Row fetchedNow = dossier("B-old-data", "so-yt");
        fetchedNow.dataAtMs = now - 31 * day;
        QVERIFY(store->write(page(now, {fetchedNow, dossier("B-new", "so-yt")})).result());
    }
    fixture.settings.datasets[0].keepMs = 30 * day;
    fixture.settings.retentionAfterMs = 0;
    const auto store = fixture.open();
    QTRY_COMPARE(fixture.ask(name("SELECT code FROM dossier")).rows, (QList<QVariantList>{{name("B-new")}}));
}

void StoreTest::referenceTablesFollowTheProfile()
{
    StoreFixture fixture;
    fixture.settings.agencies = {{name("so-yt"), QStringLiteral("Sở Y tế"), name("department"), {}}};
    fixture.settings.areas = {{name("x1"), QStringLiteral("Xã Một"), name("commune"), name("ah"), {}, 5},
                              {name("ah"), QStringLiteral("An Hải"), name("province"), {}, {}, {}}};
    fixture.settings.areaCodes = {{name("x1"), name("gso"), name("20557")}};
    fixture.settings.areaChanges = {{name("x0"), name("x1"), 0.25, 7}};
    fixture.settings.agencyCodes = {{name("so-yt"), name("h01"), name("H01.12")}};
    {
        const auto store = fixture.open();
        QVERIFY(store->write(page(1000, {dossier("A1", "so-yt")})).result());
        QCOMPARE(fixture.first(name("SELECT agency.name FROM dossier JOIN agency ON agency.id = dossier.agency")),
                 QVariant(QStringLiteral("Sở Y tế")));
        QCOMPARE(fixture
                     .ask(name("SELECT area, from_area, share, parent, valid_to FROM area_code JOIN area ON "
                               "area.id = area JOIN area_change ON to_area = area"))
                     .rows,
                 (QList<QVariantList>{{name("x1"), name("x0"), 0.25, name("ah"), 5LL}}));
        QCOMPARE(fixture.first(name("SELECT code FROM agency_code")), QVariant(name("H01.12")));
    }
    fixture.settings.agencies[0].name = QStringLiteral("Sở Y tế tỉnh");
    const auto store = fixture.open();
    QCOMPARE(fixture.ask(name("SELECT name FROM agency")).rows,
             (QList<QVariantList>{{QStringLiteral("Sở Y tế tỉnh")}}));
}

void StoreTest::aLeaseHasOneHolderUntilItExpires()
{
    StoreFixture fixture;
    const auto store = fixture.open();
    const auto take = [&](const char *holder) {
        return *store->takeLease(name("collector"), name(holder), 10'000).result();
    };
    QVERIFY(take("a"));
    QVERIFY(!take("b"));
    fixture.clock.advance(9000);
    QVERIFY(take("a"));
    fixture.clock.advance(9000);
    QVERIFY(!take("b"));
    fixture.clock.advance(1000);
    QVERIFY(take("b"));
    QVERIFY(!take("a"));
    QVERIFY(store->releaseLease(name("collector"), name("a")).result());
    QVERIFY(!take("a"));
    QVERIFY(store->releaseLease(name("collector"), name("b")).result());
    QVERIFY(take("a"));
    fixture.clock.advance(-3'600'000);
    QVERIFY2(take("b"), "a heartbeat from the future holds nothing");
}

void StoreTest::workOnTheCentreIsUndoneWhenItFails()
{
    const StoreFixture fixture;
    const auto store = fixture.open();
    QSignalSpy told(store.get(), &Store::centreChanged);
    const QString insert = name("INSERT INTO alert_active VALUES (?1, ?2, ?3)");
    const auto failed = store
                            ->onCentre([&](Database &database) -> Result<void> {
                                if (auto done = database.run(insert, name("a1"), name("{}"), 5); !done)
                                    return done;
                                return database.run(insert, name("a1"), name("{}"), 5);
                            })
                            .result();
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Malformed);
    QVERIFY(failed.error().where.endsWith(name("centre.db")));
    QVERIFY(
        store->onCentre([&](Database &database) { return database.run(insert, name("a2"), name("{}"), 5); }).result());
    qint64 count = 0;
    QVERIFY(store
                ->onCentre([&count](Database &database) -> Result<void> {
                    const auto rows = database.integer(name("SELECT count(*) FROM alert_active"));
                    count = rows.value_or(-1);
                    return {};
                })
                .result());
    QCOMPARE(count, 1);
    QTest::qWait(100);
    QCOMPARE(told.count(), 1);
}

TOANCANH_TEST(StoreTest)
#include "StoreTest.moc"
