// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/PlannerStatistics.h"

#include "tests/support/TestProgram.h"

#include <QTemporaryDir>

using namespace toancanh;
using store::Database;

/// What SQLite's planner knows of a table that has grown.
class PlannerStatisticsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theIndexIsUsedByOthersOnceTheyKnowOfIt();
    void fewRowsAreNotWorthALook();

private:
    void insert(int rows);
    QString planOf(Database &database);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Database> m_writer;
    std::optional<Database> m_reader;
    ManualClock m_clock;
};

void PlannerStatisticsTest::init()
{
    m_reader.reset();
    m_writer.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(QStringLiteral("cache.db"));
    auto writer = Database::open(path, Database::Access::ReadWrite);
    QVERIFY(writer);
    m_writer = std::move(*writer);
    QVERIFY(m_writer->exec(
        QStringLiteral("CREATE TABLE reading(station, at, level, PRIMARY KEY(station, at)) WITHOUT ROWID;"
                       "CREATE INDEX by_time ON reading(at, station, level)")));
    auto reader = Database::open(path, Database::Access::ReadOnly);
    QVERIFY(reader);
    m_reader = std::move(*reader);
}

void PlannerStatisticsTest::insert(int rows)
{
    QVERIFY(
        m_writer->exec(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                                      "INSERT INTO reading SELECT i % 20, i / 20, 1.5 FROM n")
                           .arg(rows - 1)));
}

QString PlannerStatisticsTest::planOf(Database &database)
{
    static_cast<void>(database.integer(QStringLiteral("SELECT count(*) FROM reading"))); // a plan alone reads no schema
    auto plan = database.prepare(
        QStringLiteral("EXPLAIN QUERY PLAN SELECT station, avg(level) FROM reading WHERE at > 1990 GROUP BY station"));
    if (!plan || !plan->step())
        return {};
    return plan->variant(3).toString();
}

void PlannerStatisticsTest::theIndexIsUsedByOthersOnceTheyKnowOfIt()
{
    dataset::DatasetSpec reading;
    reading.name = QStringLiteral("reading");
    store::PlannerStatistics statistics(*m_writer, {reading}, m_clock);
    insert(40'000);
    QCOMPARE(planOf(*m_reader), QStringLiteral("SCAN reading"));
    m_clock.advance(60'000);
    QVERIFY(statistics.isDue());
    while (statistics.isDue())
        QVERIFY(statistics.piece());
    QVERIFY2(planOf(*m_reader).startsWith(QLatin1String("SEARCH reading")), qPrintable(planOf(*m_reader)));
    m_clock.advance(60'000);
    QVERIFY(!statistics.isDue());
}

void PlannerStatisticsTest::fewRowsAreNotWorthALook()
{
    dataset::DatasetSpec reading;
    reading.name = QStringLiteral("reading");
    store::PlannerStatistics statistics(*m_writer, {reading}, m_clock);
    insert(10'000);
    m_clock.advance(60'000);
    QVERIFY(!statistics.isDue());
}

TOANCANH_TEST(PlannerStatisticsTest)
#include "PlannerStatisticsTest.moc"
