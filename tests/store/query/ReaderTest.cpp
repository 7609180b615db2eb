// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/StoreFixture.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>

using namespace toancanh;
using namespace toancanh::store;

/// Reading for metrics: what is allowed, what is told, and where it ends.
class ReaderTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void rowsComeWithTheirTypes();
    void parametersThatNobodyNamesAreIgnored();
    void aParameterThatIsNotGivenIsNamed();
    void nothingButReadingIsAllowed_data();
    void nothingButReadingIsAllowed();
    void aWrongQueryIsAConfigError_data();
    void aWrongQueryIsAConfigError();
    void theTablesThatAQueryReadsAreTold_data();
    void theTablesThatAQueryReadsAreTold();
    void aQueryThatTakesTooLongIsEnded();
    void aQueryWithTooManyRowsIsRefused();
    void aQuerySeesWhatWasCommittedSince();
    void aMissingFileIsAStorageError();
    void aWalkHandsOnRowByRow();
    void aWalkEndsAtTheFirstError();
    void theShapeOfAQueryTellsWhereItsColumnsComeFrom();

private:
    StoreFixture m_fixture;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Reader> m_reader;
};

void ReaderTest::init()
{
    StrictTest::init();
    if (!m_store)
        m_store = m_fixture.open();
    QVERIFY(m_store->write(page(1000, {dossier("A1", "so-yt", qint64(5)), dossier("A2", "so-yt")})).result());
    m_reader = *Reader::open(m_store->cachePath(), m_fixture.settings.zone);
}

void ReaderTest::rowsComeWithTheirTypes()
{
    const auto table = m_reader->query(name("SELECT 1 AS a, 2.5 AS b, 'x' AS c, x'0041' AS d, NULL AS e, :flag AS f"),
                                       {{name(":flag"), true}});
    QVERIFY(table);
    QCOMPARE(table->columns, (QStringList{name("a"), name("b"), name("c"), name("d"), name("e"), name("f")}));
    QCOMPARE(table->rows, (QList<QVariantList>{{1LL, 2.5, name("x"), QByteArray("\0A", 2), QVariant(), 1LL}}));
    QCOMPARE(table->rows.first().at(0).typeId(), int(QMetaType::LongLong));
}

void ReaderTest::parametersThatNobodyNamesAreIgnored()
{
    const auto table =
        m_reader->query(name("SELECT code FROM dossier WHERE due < :now"), {{name(":now"), 6}, {name(":from"), 1}});
    QVERIFY(table);
    QCOMPARE(table->rows, (QList<QVariantList>{{name("A1")}}));
}

void ReaderTest::aParameterThatIsNotGivenIsNamed()
{
    const auto table = m_reader->query(name("SELECT :now, :form"), {{name(":now"), 6}});
    QVERIFY(!table);
    QCOMPARE(table.error().kind, ErrorKind::Config);
    QVERIFY(table.error().sentence.contains(name(":form")));
    QVERIFY(!table.error().sentence.contains(name(":now")));
}

void ReaderTest::nothingButReadingIsAllowed_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql :
         {"DELETE FROM dossier", "INSERT INTO dossier DEFAULT VALUES", "UPDATE dossier SET due = 1",
          "DROP TABLE dossier", "CREATE TABLE x (y)", "CREATE TEMP TABLE x (y)", "ATTACH '/tmp/x.db' AS x",
          "PRAGMA journal_mode = DELETE", "PRAGMA table_info(dossier)", "SELECT * FROM pragma_table_info('dossier')",
          "SELECT sql FROM sqlite_schema", "SELECT load_extension('x')", "SELECT readfile('/etc/passwd')",
          "SELECT randomblob(1000000000)", "VACUUM", "BEGIN", "REINDEX", "SELECT fts3_tokenizer('x')",
          "SELECT 1; DELETE FROM dossier"})
        QTest::newRow(sql) << name(sql);
}

void ReaderTest::nothingButReadingIsAllowed()
{
    QFETCH(QString, sql);
    const auto table = m_reader->query(sql, {});
    QVERIFY(!table);
    QCOMPARE(table.error().kind, ErrorKind::Config);
    QCOMPARE(m_fixture.first(name("SELECT count(*) FROM dossier")), QVariant(2LL));
}

void ReaderTest::aWrongQueryIsAConfigError_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("named");
    QTest::newRow("column") << name("SELECT cod FROM dossier") << name("cod");
    QTest::newRow("table") << name("SELECT 1 FROM dosier") << name("dosier");
    QTest::newRow("text in double quotes") << name("SELECT \"nothing\"") << name("nothing");
    QTest::newRow("syntax") << name("SELECT FROM WHERE") << name("FROM");
    QTest::newRow("empty") << name("  -- nothing") << QString();
    QTest::newRow("while it runs") << name("SELECT abs(-9223372036854775808)") << name("overflow");
}

void ReaderTest::aWrongQueryIsAConfigError()
{
    QFETCH(QString, sql);
    QFETCH(QString, named);
    const auto table = m_reader->query(sql, {});
    QVERIFY(!table);
    QCOMPARE(table.error().kind, ErrorKind::Config);
    QVERIFY2(table.error().sentence.contains(named), qPrintable(table.error().sentence));
}

void ReaderTest::theTablesThatAQueryReadsAreTold_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QSet<QString>>("tables");
    const QSet<QString> dossier{name("dossier")};
    const QSet<QString> both{name("dossier"), name("agency")};
    QTest::newRow("one") << name("SELECT code FROM dossier;  -- done") << dossier;
    QTest::newRow("count") << name("SELECT count(*) FROM dossier") << dossier;
    QTest::newRow("join") << name("SELECT agency.name FROM dossier JOIN agency ON agency.id = dossier.agency") << both;
    QTest::newRow("with") << name("WITH d AS (SELECT * FROM dossier) SELECT count(*) FROM d, agency") << both;
    QTest::newRow("inner") << name("SELECT (SELECT max(due) FROM dossier) FROM agency") << both;
    QTest::newRow("json") << name("SELECT value FROM json_each('[1]')") << QSet<QString>();
    QTest::newRow("none") << name("SELECT 1") << QSet<QString>();
}

void ReaderTest::theTablesThatAQueryReadsAreTold()
{
    QFETCH(QString, sql);
    QFETCH(QSet<QString>, tables);
    for (int i = 0; i < 2; ++i) {
        const auto read = m_reader->tablesRead(sql);
        QVERIFY2(read, read ? "" : qPrintable(read.error().sentence));
        QCOMPARE(*read, tables);
    }
}

void ReaderTest::aQueryThatTakesTooLongIsEnded()
{
    const QString endless =
        name("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
    QElapsedTimer timer;
    timer.start();
    const auto table = m_reader->query(endless, {}, {.timeMs = 100, .rows = 10});
    QVERIFY(!table);
    QCOMPARE(table.error().kind, ErrorKind::Timeout);
    QVERIFY(timer.elapsed() < 2000);
    QVERIFY(m_reader->query(name("SELECT 1"), {}));
}

void ReaderTest::aQueryWithTooManyRowsIsRefused()
{
    const QString sql = name("SELECT code FROM dossier");
    QVERIFY(m_reader->query(sql, {}, {.timeMs = 1000, .rows = 2}));
    const auto table = m_reader->query(sql, {}, {.timeMs = 1000, .rows = 1});
    QVERIFY(!table);
    QCOMPARE(table.error().kind, ErrorKind::Config);
    QVERIFY(m_reader->query(sql, {}));
}

void ReaderTest::aQuerySeesWhatWasCommittedSince()
{
    const QString sql = name("SELECT due FROM dossier WHERE code = 'A1'");
    QCOMPARE(m_reader->query(sql, {})->rows, (QList<QVariantList>{{5LL}}));
    QVERIFY(m_store->write(page(2000, {dossier("A1", "so-yt", qint64(6))})).result());
    QCOMPARE(m_reader->query(sql, {})->rows, (QList<QVariantList>{{6LL}}));
}

void ReaderTest::aMissingFileIsAStorageError()
{
    const auto reader = Reader::open(m_fixture.folder.filePath(name("none.db")), m_fixture.settings.zone);
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, ErrorKind::Storage);
    QVERIFY(reader.error().where.endsWith(name("none.db")));
}

void ReaderTest::aWalkHandsOnRowByRow()
{
    qint64 sum = 0;
    const auto walked = m_reader->walk(name("WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < "
                                            ":most) SELECT n FROM r"),
                                       {{name("most"), 50'000}}, [&](const QVariantList &row) -> Result<void> {
                                           sum += row.first().toLongLong();
                                           return {};
                                       });
    QVERIFY2(walked, "there is no limit of rows");
    QCOMPARE(sum, 50'000LL * 50'001 / 2);
}

void ReaderTest::aWalkEndsAtTheFirstError()
{
    int rows = 0;
    const auto walked = m_reader->walk(name("SELECT code FROM dossier"), {}, [&](const QVariantList &) -> Result<void> {
        ++rows;
        return failure(ErrorKind::Storage, name("full"));
    });
    QVERIFY(!walked);
    QCOMPARE(walked.error().sentence, name("full"));
    QCOMPARE(rows, 1);
    QVERIFY(
        !m_reader->walk(name("SELECT nothing FROM dossier"), {}, [](const QVariantList &) { return Result<void>(); }));
}

void ReaderTest::theShapeOfAQueryTellsWhereItsColumnsComeFrom()
{
    const auto shape = m_reader->shape(name(
        "WITH d AS (SELECT code, due, agency FROM dossier) SELECT code AS label, max(due) AS at FROM d GROUP BY 1"));
    QVERIFY(shape);
    QCOMPARE(shape->columns,
             (QList<AnswerColumn>{{name("label"), name("dossier"), name("code")}, {name("at"), {}, {}}}));
    QVERIFY(shape->reads.contains({name("dossier"), name("due")}));
    QVERIFY(!shape->reads.contains({name("dossier"), name("picture")}));
}

TOANCANH_TEST(ReaderTest)
#include "ReaderTest.moc"
