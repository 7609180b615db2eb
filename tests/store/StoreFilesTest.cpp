// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/DatasetSql.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace toancanh;
using namespace toancanh::store;

namespace {

/// What a store has told, heard on this thread.
struct Told
{
    explicit Told(const Store &store)
    {
        QObject::connect(
            &store, &Store::datasetsChanged, &context,
            [this](const QStringList &changed) {
                names = changed;
                ++datasets;
            },
            Qt::QueuedConnection);
        QObject::connect(&store, &Store::sourceStatesChanged, &context, [this] { ++states; }, Qt::QueuedConnection);
        QObject::connect(&store, &Store::centreChanged, &context, [this] { ++centre; }, Qt::QueuedConnection);
    }

    QObject context;
    QStringList names; ///< of the datasets told last
    int datasets = 0;
    int states = 0;
    int centre = 0;
};

} // namespace

/// How the two files fare: changed declarations, other versions, damage, and two programs at once.
class StoreFilesTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void aNewNullableColumnKeepsTheRowsAndFetchesAnew();
    void anotherKeyMakesTheTableAnew();
    void anotherIndexKeepsRowsAndStates();
    void aFileOfANewerVersionIsRefused_data();
    void aFileOfANewerVersionIsRefused();
    void aDamagedCacheIsSetAsideAndMadeAnew_data();
    void aDamagedCacheIsSetAsideAndMadeAnew();
    void aCacheThatProvesDamagedWhileItIsUsedIsMadeAnew();
    void onlyTheNewestDamagedCachesAreKept();
    void aFolderThatCannotBeMadeIsAnError();
    void tablesWithoutRowidHaveTheirKeyFirst();
    void twoStoresOnOneFolderTellEachOther();
    void twoWritersLoseNothing();
};

static void overwrite(const QString &path, qint64 from, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(bytes), bytes.size());
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static dataset::SourceState stateOf(const QString &source, const QString &dataset)
{
    dataset::SourceState state;
    state.source = source;
    state.dataset = dataset;
    return state;
}

static QStringList setAside(const StoreFixture &fixture)
{
    return QDir(fixture.settings.folder)
        .entryList({name("cache.db.damaged-*")}, QDir::Files)
        .filter(QRegularExpression(name("damaged-[0-9]{8}-[0-9]{6}(-[0-9]+)?$")));
}

static void expectWarning()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(name("The cache was damaged: it is kept as")));
}

void StoreFilesTest::aNewNullableColumnKeepsTheRowsAndFetchesAnew()
{
    StoreFixture fixture;
    {
        const auto store = fixture.open();
        QVERIFY(store->write(page(1000, {dossier("A1", "so-yt")})).result());
        QVERIFY(store->setSourceState(stateOf(name("one-stop"), name("dossier"))).result());
        QVERIFY(store->setSourceState(stateOf(name("beds"), name("bed"))).result());
    }
    fixture.settings.datasets[0].columns.insert(1, {name("field"), dataset::ColumnType::Text, true, false, {}});
    const auto store = fixture.open();
    QCOMPARE(store->sourceStates().size(), 1);
    QCOMPARE(store->sourceStates().first().source, name("beds"));
    QCOMPARE(fixture.ask(name("SELECT code, field FROM dossier")).rows,
             (QList<QVariantList>{{name("A1"), QVariant()}}));
    dataset::Row row{{std::string("A1"), std::string("land"), std::string("so-yt"), {}, {}}, {}};
    QVERIFY(store->write(page(2000, {row})).result());
    QCOMPARE(fixture.first(name("SELECT field FROM dossier")), QVariant(name("land")));
}

void StoreFilesTest::anotherKeyMakesTheTableAnew()
{
    StoreFixture fixture;
    QVERIFY(fixture.open()->write(page(1000, {dossier("A1", "so-yt")})).result());
    fixture.settings.datasets[0].key = {name("code"), name("agency")};
    const auto store = fixture.open();
    QCOMPARE(fixture.first(name("SELECT count(*) FROM dossier")), QVariant(0LL));
    QVERIFY(store->write(page(2000, {dossier("A1", "so-yt"), dossier("A1", "so-gd")})).result());
    QCOMPARE(fixture.first(name("SELECT count(*) FROM dossier")), QVariant(2LL));
}

void StoreFilesTest::anotherIndexKeepsRowsAndStates()
{
    StoreFixture fixture;
    {
        const auto store = fixture.open();
        QVERIFY(store->write(page(1000, {dossier("A1", "so-yt")})).result());
        QVERIFY(store->setSourceState(stateOf(name("one-stop"), name("dossier"))).result());
    }
    fixture.settings.datasets[0].indexes = {{name("agency")}};
    const auto store = fixture.open();
    QCOMPARE(store->sourceStates().size(), 1);
    QCOMPARE(fixture.first(name("SELECT count(*) FROM dossier")), QVariant(1LL));
}

void StoreFilesTest::aFileOfANewerVersionIsRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("cache") << name("cache.db");
    QTest::newRow("centre") << name("centre.db");
}

void StoreFilesTest::aFileOfANewerVersionIsRefused()
{
    QFETCH(QString, file);
    const StoreFixture fixture;
    fixture.open();
    const QString path = fixture.settings.folder + QLatin1Char('/') + file;
    QVERIFY(Database::open(path, Database::Access::ReadWrite)->exec(name("PRAGMA user_version = 99")));
    const QByteArray before = contentOf(path);
    const auto refused = Store::open(fixture.settings, fixture.clock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Storage);
    QVERIFY(refused.error().sentence.contains(name("99")));
    QVERIFY(refused.error().where.endsWith(file));
    QVERIFY(setAside(fixture).isEmpty());
    QCOMPARE(contentOf(path), before);
}

void StoreFilesTest::aDamagedCacheIsSetAsideAndMadeAnew_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("length");
    QTest::newRow("no database at all") << 0LL << 100LL;
    QTest::newRow("the schema") << 100LL << 3900LL;
    QTest::newRow("all pages but the first") << 4096LL << 100'000LL;
}

void StoreFilesTest::aDamagedCacheIsSetAsideAndMadeAnew()
{
    QFETCH(qint64, from);
    QFETCH(qint64, length);
    const StoreFixture fixture;
    QVERIFY(fixture.open()->write(page(1000, {dossier("A1", "so-yt")})).result());
    overwrite(fixture.settings.folder + name("/cache.db"), from, QByteArray(length, '\x5a'));
    expectWarning();
    const auto store = fixture.open();
    QVERIFY(store);
    QCOMPARE(setAside(fixture), QStringList{name("cache.db.damaged-20260921-211320")}); // Asia/Ho_Chi_Minh
    QVERIFY(store->write(page(2000, {dossier("A2", "so-yt")})).result());
    QCOMPARE(fixture.ask(name("SELECT code FROM dossier")).rows, (QList<QVariantList>{{name("A2")}}));
}

void StoreFilesTest::aCacheThatProvesDamagedWhileItIsUsedIsMadeAnew()
{
    const StoreFixture fixture;
    {
        const auto store = fixture.open();
        std::vector<dataset::Row> rows;
        for (int i = 0; i < 20'000; ++i)
            rows.push_back(dossier(QByteArray::number(i).constData(), "so-yt"));
        QVERIFY(store->write(page(1000, rows)).result());
    }
    const auto store = fixture.open();
    auto reader = Reader::open(store->cachePath(), fixture.settings.zone);
    QVERIFY(reader && (*reader)->query(name("SELECT 1"), {}));
    const qint64 size = QFile(store->cachePath()).size();
    overwrite(store->cachePath(), 4096, QByteArray(size - 4096, '\x5a'));
    // A commit of another connection empties the page cache, which has not seen the damage.
    QVERIFY(Database::open(store->cachePath(), Database::Access::ReadWrite)->exec(name("PRAGMA user_version = 1")));
    const Told told(*store);
    expectWarning();
    QVERIFY(store->write(page(2000, {dossier("A2", "so-yt")})).result());
    QCOMPARE(setAside(fixture).size(), 1);
    QTRY_VERIFY(told.datasets >= 1);
    const auto rows = (*reader)->query(name("SELECT code FROM dossier"), {});
    QVERIFY(rows);
    QCOMPARE(rows->rows, (QList<QVariantList>{{name("A2")}}));
}

void StoreFilesTest::onlyTheNewestDamagedCachesAreKept()
{
    StoreFixture fixture;
    for (int i = 0; i < 5; ++i) {
        fixture.clock.advance(60'000);
        fixture.open();
        overwrite(fixture.settings.folder + name("/cache.db"), 0, QByteArray(100, '\x5a'));
        expectWarning();
        const auto store = fixture.open();
        QCOMPARE(store->notices().size(), 1);
        QCOMPARE(store->notices().first().kind, dataset::Notice::Kind::CacheReplaced);
    }
    const QStringList kept = setAside(fixture);
    QCOMPARE(kept.size(), 3);
    QCOMPARE(kept.first(), name("cache.db.damaged-20260921-211620"));
}

void StoreFilesTest::aFolderThatCannotBeMadeIsAnError()
{
    StoreFixture fixture;
    QFile file(fixture.folder.filePath(name("data")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto opened = Store::open(fixture.settings, fixture.clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Storage);
}

void StoreFilesTest::tablesWithoutRowidHaveTheirKeyFirst()
{
    StoreFixture fixture;
    fixture.settings.datasets[0].key = {name("due"), name("agency")};
    fixture.settings.datasets[0].columns[2].nullable = false;
    fixture.open();
    for (const QString &file : {name("/cache.db"), name("/centre.db")}) {
        auto database = Database::open(fixture.settings.folder + file, Database::Access::ReadOnly);
        QVERIFY(database);
        auto columns = database->prepare(name("SELECT t.name, c.cid, c.pk FROM pragma_table_list t JOIN "
                                              "pragma_table_info(t.name) c WHERE t.wr = 1 AND c.pk > 0"));
        QVERIFY(columns);
        int seen = 0;
        while (*columns->step()) {
            ++seen;
            QVERIFY2(columns->integer(1) + 1 == columns->integer(2), qPrintable(columns->text(0)));
        }
        QVERIFY(seen > 2);
    }
}

void StoreFilesTest::twoStoresOnOneFolderTellEachOther()
{
    const StoreFixture fixture;
    const auto here = fixture.open();
    const auto there = fixture.open();
    const Told told(*there);

    QVERIFY(here->write(page(1000, {dossier("A1", "so-yt")})).result());
    QTRY_COMPARE_WITH_TIMEOUT(told.datasets, 1, 1000);
    QCOMPARE(told.names, QStringList{name("dossier")});

    const dataset::SourceState state = stateOf(name("one-stop"), name("dossier"));
    QVERIFY(here->setSourceState(state).result());
    QTRY_COMPARE_WITH_TIMEOUT(told.states, 1, 1000);
    QCOMPARE(there->sourceStates(), QList<dataset::SourceState>{state});

    QVERIFY(*here->takeLease(name("collector"), name("here"), 10'000).result());
    QVERIFY(!*there->takeLease(name("collector"), name("there"), 10'000).result());
    QTest::qWait(100);
    QCOMPARE(told.centre, 0);
    QVERIFY(here->onCentre([](Database &database) {
                    return database.run(name("INSERT INTO alert_active VALUES ('a', '{}', 1)"));
                })
                .result());
    QTRY_COMPARE_WITH_TIMEOUT(told.centre, 1, 1000);

    QVERIFY(here->write(page(2000, {dossier("A1", "so-yt")})).result());
    QTest::qWait(150);
    QCOMPARE(told.datasets, 1);
    QCOMPARE(told.states, 1);
}

void StoreFilesTest::twoWritersLoseNothing()
{
    const StoreFixture fixture;
    const auto here = fixture.open();
    const auto there = fixture.open();
    QList<QFuture<Result<qint64>>> written;
    for (int i = 0; i < 100; ++i) {
        written += here->write(page(1000, {dossier(qPrintable(QStringLiteral("H%1").arg(i)), "so-yt")}));
        written += there->write(page(1000, {dossier(qPrintable(QStringLiteral("T%1").arg(i)), "so-yt")}));
    }
    QSet<qint64> numbers;
    for (const auto &future : written) {
        QVERIFY(future.result());
        numbers.insert(*future.result());
    }
    QCOMPARE(numbers.size(), 200);
    QCOMPARE(fixture.first(name("SELECT count(*) FROM dossier")), QVariant(200LL));
}

TOANCANH_TEST(StoreFilesTest)
#include "StoreFilesTest.moc"
